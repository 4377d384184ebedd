package org.alongside.scoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.scoring.view.ScoringView;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Forms built for one scoring round, whose questions are its criteria. */
@Component
class ScoreForms {

    private static final int LONGEST_REASON = 1000;

    private final Forms forms;
    private final Messages messages;

    ScoreForms(Forms forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** A form with these pages and a button at its end. */
    Form form(String id, String title, String button, List<Map<String, Object>> pages) {
        List<Object> components = new ArrayList<>();
        components.add(Map.of("type", "text", "id", "Text_title", "text", "# " + title));
        components.addAll(pages);
        components.add(Map.of("type", "button", "id", "Button_finish", "label", button, "action", "submit"));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "default");
        form.put("id", id);
        form.put("schemaVersion", 16);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        form.put("components", components);
        return forms.read(id, JsonMapper.shared().writeValueAsString(form));
    }

    Map<String, Object> page(String id, String label, List<Map<String, Object>> components) {
        return Map.of(
                "type",
                "group",
                "id",
                id,
                "label",
                plain(label),
                "properties",
                Map.of("page", "true"),
                "components",
                components);
    }

    Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** From 0 to the maximum of the scale. */
    List<Map<String, Object>> points(int scale) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int points = 0; points <= scale; points++) {
            String label = points == 0
                    ? text("scoring.score.least", points)
                    : points == scale ? text("scoring.score.most", points) : Integer.toString(points);
            values.add(option(label, Integer.toString(points)));
        }
        return values;
    }

    Map<String, Object> radio(String key, String label, String help, List<Map<String, Object>> values, String called) {
        Map<String, Object> radio = field("radio", key, label, help, called, Map.of("required", true));
        radio.put("values", values);
        return radio;
    }

    /** The question of how well an entry meets the criterion. */
    Map<String, Object> scoring(String key, ScoringView.Criterion criterion, List<Map<String, Object>> values) {
        String name = plain(criterion.name());
        return radio(
                key,
                name,
                plain(Objects.requireNonNullElse(criterion.help(), "")),
                values,
                text("scoring.score.points", name));
    }

    Map<String, Object> why(String key, String label, String help) {
        return field(
                "textarea",
                key,
                label,
                help,
                text("scoring.score.why.called"),
                Map.of("required", true, "maxLength", LONGEST_REASON));
    }

    Map<String, Object> field(
            String type, String key, String label, String help, String called, Map<String, Object> validate) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", type);
        field.put("id", "Field_" + key);
        field.put("key", key);
        field.put("label", label);
        if (!help.isEmpty()) {
            field.put("description", help);
        }
        field.put("validate", validate);
        if (!called.isEmpty()) {
            field.put("properties", Map.of("called", called));
        }
        return field;
    }

    /** Officers' text is never evaluated as FEEL. */
    private static String plain(String words) {
        return words.replace("{{", "{ {").replaceAll("^[=\\s]+", "");
    }

    String text(String key, Object... facts) {
        return messages.text(key, facts);
    }
}
