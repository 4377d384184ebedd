package org.alongside.form.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.RawInput;
import org.alongside.form.view.FormView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through the schema of form-js, component by component and key by key ({@code form-schema.txt}): each is either
 * supported, or refused with the file, the id and a reason.
 */
class FormSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    List<DynamicTest> every_key_of_every_component_is_drawn_or_refused_with_a_reason() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : schema()) {
            String type = line.substring(0, line.indexOf(':'));
            for (String key : line.substring(line.indexOf(':') + 2).split(" ")) {
                boolean refused = type.startsWith("!") || key.startsWith("!");
                tests.add(DynamicTest.dynamicTest(
                        type + " " + key, () -> check(type.replace("!", ""), key.replace("!", ""), refused)));
            }
        }
        System.out.println("Keys of the form schema: " + tests.size());
        assertThat(tests).hasSizeGreaterThan(200);
        return tests;
    }

    @Test
    void what_we_know_is_what_the_schema_knows() throws IOException {
        List<String> types = schema().stream()
                .map(line -> line.substring(0, line.indexOf(':')).replace("!", ""))
                .toList();

        assertThat(FormSchema.KEYS.keySet()).isSubsetOf(types);
        assertThat(FormSchema.REFUSED.keySet()).isSubsetOf(types);
        assertThat(types).allMatch(type -> FormSchema.KEYS.containsKey(type) || FormSchema.REFUSED.containsKey(type));
        for (String line : schema()) {
            String type = line.substring(0, line.indexOf(':'));
            for (String key : FormSchema.KEYS.getOrDefault(type, java.util.Set.of())) {
                // form-js shows a description below groups as well, though its schema omits it.
                if (!List.of("type", "description").contains(key)) {
                    assertThat(line.replace("!", "").split("[ .]"))
                            .as(type + " " + key)
                            .contains(key);
                }
            }
            for (String key : FormSchema.VALIDATION.getOrDefault(type, java.util.Set.of())) {
                assertThat(line).contains("validate." + key);
            }
        }
    }

    private void check(String type, String key, boolean refused) {
        Map<String, Object> component = component(type);
        add(component, key);
        String json = JSON.writeValueAsString(Map.of("type", "default", "id", "one", "components", List.of(component)));
        if (refused) {
            assertThatThrownBy(() -> ExampleForms.read(json))
                    .isInstanceOf(FormUnreadable.class)
                    .hasMessageContaining("forms/test/in-a-test.form")
                    .hasMessageContaining("The_component")
                    .message()
                    .hasSizeGreaterThan(60);
        } else {
            Form form = ExampleForms.read(json);
            FormView view = ExampleForms.flow().show(form, RawInput.none(), (String) null, ExampleForms.OFFICERS);
            boolean unseen = type.equals("button") || type.equals("expression") || key.equals("conditional.hide");
            assertThat(view.parts()).hasSize(unseen ? 0 : 1);
        }
    }

    /** The component's minimum. */
    private static Map<String, Object> component(String type) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("id", "The_component");
        switch (type) {
            case "text" -> component.put("text", "Words");
            case "image" -> {
                component.put("source", "/assets/images/favicon.svg");
                component.put("alt", "A sign");
            }
            case "table" -> {
                component.put("label", "A table");
                component.put("columns", List.of(Map.of("key", "a", "label", "A")));
                component.put("dataSource", "=rows");
            }
            case "separator", "spacer" -> {}
            case "expression" -> {
                component.put("key", "worked");
                component.put("expression", "=1 + 1");
            }
            case "group" -> {
                component.put("label", "A group");
                component.put("components", List.of());
            }
            case "dynamiclist" -> {
                component.put("label", "A list");
                component.put("path", "rows");
                component.put("components", List.of());
            }
            case "button" -> component.put("label", "Send");
            case "datetime" -> {
                component.put("key", "answer");
                component.put("subtype", "date");
                component.put("dateLabel", "A day");
            }
            case "checklist", "radio", "select", "taglist" -> {
                component.put("key", "answer");
                component.put("label", "A question");
                component.put("values", List.of(Map.of("value", "A", "label", "A")));
            }
            default -> {
                component.put("key", "answer");
                component.put("label", "A question");
            }
        }
        return component;
    }

    private static void add(Map<String, Object> component, String key) {
        switch (key) {
            case "id", "key", "components", "text", "columns", "dataSource" -> {}
            case "layout" -> component.put("layout", Map.of("row", "Row_1", "columns", 4));
            case "conditional.hide" -> component.put("conditional", Map.of("hide", "=true"));
            case "properties" -> component.put("properties", Map.of("source", "The law"));
            case "defaultValue" -> component.put("defaultValue", "=null");
            case "readonly" -> component.put("readonly", "=true");
            case "disabled", "disallowPassedDates", "use24h", "searchable", "serializeToString" ->
                component.put(key, true);
            case "disabled=expression" -> component.put("disabled", "=true");
            case "action" -> component.put("action", "submit");
            case "action=reset" -> component.put("action", "reset");
            case "decimalDigits", "increment", "timeInterval", "height", "rowCount", "defaultRepetitions" ->
                component.put(key, 2);
            case "nonCollapsedItems" -> component.put(key, 2);
            case "isRepeating", "allowAddRemove", "disableCollapse", "showOutline", "multiple" ->
                component.put(key, true);
            case "verticalAlignment" -> component.put(key, "start");
            case "computeOn" -> component.put(key, "change");
            case "timeSerializingFormat" -> component.put(key, "utc_offset");
            case "subtype" -> component.put(key, "datetime");
            case "accept" -> component.put(key, ".pdf");
            case "path" -> component.put(key, "rows");
            case "values" -> component.put(key, List.of(Map.of("value", "B", "label", "B")));
            case "valuesKey" -> {
                component.remove("values");
                component.put(key, "officers");
            }
            case "valuesExpression" -> {
                component.remove("values");
                component.put(key, "=[\"A\", \"B\"]");
            }
            case "columnsExpression" -> {
                component.remove("columns");
                component.put(key, "=[]");
            }
            case "source", "alt", "expression" -> {}
            case "security" -> component.put(key, Map.of());
            default -> {
                String[] path = key.split("\\.");
                if (path.length == 2) {
                    component.put(
                            path[0],
                            Map.of(
                                    path[1],
                                    switch (path[1]) {
                                        case "required" -> (Object) true;
                                        case "pattern" -> "[a-z]+";
                                        case "validationType" -> "email";
                                        case "prefixAdorner", "suffixAdorner" -> "£";
                                        default -> 3;
                                    }));
                } else {
                    component.put(
                            key,
                            "=\"Words\""
                                    .substring(key.equals("label") && "button".equals(component.get("type")) ? 2 : 0));
                }
            }
        }
    }

    private static List<String> schema() throws IOException {
        return new ClassPathResource("form-schema.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
