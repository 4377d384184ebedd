package org.alongside.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.engine.Feel;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Form;
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormViewBuilder;
import org.alongside.text.Messages;
import org.alongside.web.SummaryRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares our fields with the reference of the GOV.UK Design System, whose package ships fixtures of options and
 * expected HTML. Every fixture with options that we use is rendered by our templates and compared.
 *
 * <p>{@code govuk/left-out.txt} lists the fixtures left out and the option concerned; {@code govuk/reasons.txt} the
 * reasons, and our deliberate additions to fields. A fixture new in the package fails here until it is rendered or has
 * a reason.
 */
@AlongsideTest
class GovukFixturesTest {

    private static final Path COMPONENTS =
            Path.of("src/main/frontend/node_modules/govuk-frontend/dist/govuk/components");

    private static final Pattern LIMIT = Pattern.compile("<div id=\"([^\"]*-info)\" class=\"govuk-hint form-limit\">");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT =
            "label.text label.classes label.isPageHeading name id hint.text errorMessage.text";
    private static final String LEGEND = "fieldset.legend.text fieldset.legend.classes fieldset.legend.isPageHeading"
            + " hint.text errorMessage.text name idPrefix items[].text items[].value items[].checked items[].hint.text";

    /** The options that our templates use, by component. */
    private static final Map<String, Set<String>> USED = Map.ofEntries(
            used("input", TEXT + " classes prefix.text suffix.text value autocomplete"),
            used("textarea", TEXT + " value rows"),
            used("character-count", TEXT + " maxlength value"),
            used("radios", LEGEND + " value"),
            used("checkboxes", LEGEND + " values[]"),
            used("select", TEXT + " items[].text items[].value items[].selected value"),
            used(
                    "date-input",
                    "id fieldset.legend.text hint.text errorMessage.text values.day values.month values.year"
                            + " day.error month.error year.error"),
            used("file-upload", TEXT + " multiple"),
            used("error-message", "text id"),
            used("error-summary", "titleText errorList[].text errorList[].href"),
            used("label", "text classes isPageHeading for"),
            used("hint", "text id"),
            used("fieldset", "legend.text legend.classes legend.isPageHeading"),
            used("button", "text name value classes preventDoubleClick"),
            used("tag", "text classes"),
            used("table", "caption captionClasses head[].text rows[][].text firstCellIsHeader"),
            used("summary-list", "rows[].key.text rows[].value.text"),
            used("inset-text", "text"),
            used("details", "summaryText text"),
            used("warning-text", "text iconFallbackText"));

    @Autowired
    ApplicationContext application;

    @Autowired
    MessageSource messages;

    @Autowired
    ServletContext servlets;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @BeforeEach
    void templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setResolvablePatterns(Set.of("form/*", "web/*"));
        files.setOrder(1);
        StringTemplateResolver strings = new StringTemplateResolver();
        strings.setOrder(2);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        engine.setTemplateEngineMessageSource(messages);
    }

    @TestFactory
    List<DynamicTest> a_fixture_and_our_field_are_the_same_html() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Fixture fixture : fixtures()) {
            if (fixture.unused().isEmpty()) {
                tests.add(DynamicTest.dynamicTest(fixture.toString(), () -> assertThat(Html.of(house(drawn(fixture))))
                        .isEqualTo(Html.of(house(reference(fixture))))));
            }
        }
        System.out.println("GOV.UK fixtures: " + tests.size() + " drawn and compared, "
                + (fixtures().size() - tests.size()) + " left out with a reason");
        assertThat(tests).hasSizeGreaterThan(60);
        return tests;
    }

    @Test
    void every_fixture_that_is_left_out_has_a_reason() throws IOException {
        List<String> out = new ArrayList<>();
        Set<String> options = new TreeSet<>();
        for (Fixture fixture : fixtures()) {
            if (!fixture.unused().isEmpty()) {
                String option = fixture.unused().iterator().next();
                out.add(fixture + ": " + option);
                options.add(option);
            }
        }
        Files.createDirectories(Path.of("target/govuk"));
        Files.write(Path.of("target/govuk/left-out.txt"), out);

        assertThat(lines("left-out.txt")).containsExactlyElementsOf(out);
        List<String> patterns = lines("reasons.txt").stream()
                .map(line -> line.split(": ", 2)[0])
                .toList();
        assertThat(options).as("options without a reason").allMatch(option -> patterns.stream()
                .anyMatch(option::matches));
    }

    private record Fixture(String component, String name, JsonNode options, String html) {

        /** Its options that we do not use, in fixture order. */
        Set<String> unused() {
            Set<String> unused = new LinkedHashSet<>();
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", options, flat);
            flat.forEach((path, value) -> {
                if (!USED.get(component).contains(path)) {
                    unused.add(path);
                } else if ((path.endsWith("classes") || path.equals("captionClasses")) && !known(value)) {
                    unused.add(path + " " + value);
                }
            });
            if (options.path("label").path("isPageHeading").asBoolean(false)
                    && !options.path("label").path("classes").asString("").equals("govuk-label--l")) {
                unused.add("label.isPageHeading without govuk-label--l");
            }
            String legend = component.equals("fieldset") ? "" : "fieldset.";
            String looks = flat.getOrDefault(legend + "legend.classes", "");
            boolean heads =
                    flat.getOrDefault(legend + "legend.isPageHeading", "false").equals("true");
            if (heads != looks.equals("govuk-fieldset__legend--l")) {
                unused.add("legend that is large or a heading, not both");
            }
            if (component.equals("label")
                    && (text("text").isEmpty() || text("classes").isEmpty() == heading())) {
                unused.add("label that is large or a heading, not both");
            }
            if (component.matches("hint|error-message")
                    && !text("id").endsWith(component.replace("-message", "").replaceFirst("^", "-"))) {
                unused.add("id of its own");
            }
            if (component.equals("error-summary") && !text("titleText").equals("There is a problem")) {
                unused.add("titleText of its own");
            }
            if (component.equals("warning-text") && !text("iconFallbackText").equals("Warning")) {
                unused.add("iconFallbackText of its own");
            }
            if (component.equals("character-count") && !flat.containsKey("maxlength")) {
                unused.add("no maxlength");
            }
            if (component.equals("button") && flat.containsKey("value") && !flat.containsKey("name")) {
                unused.add("value without name");
            }
            if (component.equals("date-input")
                    && flat.keySet().stream().anyMatch(key -> key.endsWith(".error"))
                    && !flat.containsKey("errorMessage.text")) {
                unused.add("error without words");
            }
            if (component.equals("select")
                    && flat.containsKey("items[].text")
                    && (!flat.containsKey("items[].value")
                            || flat.containsKey("value") && flat.containsKey("items[].selected"))) {
                unused.add("items without values of their own");
            }
            if (component.equals("button") && text("preventDoubleClick").equals("false")) {
                unused.add("preventDoubleClick off");
            }
            if (component.equals("table") && !text("firstCellIsHeader").equals("true")) {
                unused.add("first cell no header");
            }
            if (USED.get(component).contains("hint.text")) {
                if (!key().matches("[A-Za-z][A-Za-z0-9_]*")) {
                    unused.add("id that is no key");
                }
                if (text("label", "text").isEmpty()
                        && text("fieldset", "legend", "text").isEmpty()) {
                    unused.add("no label");
                }
            }
            boolean named = options.has("name") || options.has("id") || options.has("idPrefix");
            if (!named && USED.get(component).contains("name") && !component.equals("button")) {
                unused.add("no name");
            }
            return unused;
        }

        private boolean heading() {
            return options.path("isPageHeading").asBoolean(false);
        }

        private boolean known(String classes) {
            return switch (component) {
                case "input" -> classes.matches("govuk-input--width-[0-9]+");
                case "button" -> classes.matches("govuk-button--(secondary|warning)");
                case "tag" -> classes.matches("govuk-tag--[a-z]+");
                case "label" -> classes.equals("govuk-label--l");
                case "table" -> classes.equals("govuk-table__caption--s");
                case "fieldset" -> classes.equals("govuk-fieldset__legend--l");
                default -> classes.equals("govuk-label--l") || classes.equals("govuk-fieldset__legend--l");
            };
        }

        private static void flatten(String path, JsonNode node, Map<String, String> into) {
            if (node.isObject()) {
                node.properties()
                        .forEach(each -> flatten(
                                path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), into));
            } else if (node.isArray()) {
                node.forEach(each -> flatten(path + "[]", each, into));
            } else {
                into.put(path, node.asString(""));
            }
        }

        String text(String... path) {
            JsonNode node = options;
            for (String each : path) {
                node = node.path(each);
            }
            return node.isMissingNode() || node.isNull() ? "" : node.asString();
        }

        /** The reference's name for the field: the id, from which it derives all others. */
        String id() {
            for (String each : List.of("id", "idPrefix", "name")) {
                if (!text(each).isEmpty()) {
                    return text(each);
                }
            }
            return "";
        }

        /** As one of our keys. */
        String key() {
            return id().replace('-', '_');
        }

        @Override
        public String toString() {
            return component + ": " + name;
        }
    }

    private static List<Fixture> fixtures() throws IOException {
        List<Fixture> all = new ArrayList<>();
        for (String component : new TreeSet<>(USED.keySet())) {
            JsonNode file =
                    JSON.readTree(Files.readString(COMPONENTS.resolve(component).resolve("fixtures.json")));
            for (JsonNode each : file.path("fixtures")) {
                all.add(new Fixture(
                        component,
                        each.path("name").asString(),
                        each.path("options"),
                        each.path("html").asString()));
            }
        }
        return all;
    }

    private String drawn(Fixture fixture) {
        return switch (fixture.component()) {
            case "error-message" ->
                process(
                        "form/form :: error(${part})",
                        Map.of(
                                "part",
                                Map.of(
                                        "name",
                                        fixture.text("id").replaceAll("-error$", ""),
                                        "error",
                                        fixture.text("text"))));
            case "error-summary" -> summary(fixture);
            case "label" ->
                process(
                        "form/form :: labelOf(${part}, ${heading})",
                        Map.of(
                                "part",
                                Map.of(
                                        "name",
                                        fixture.text("for"),
                                        "field",
                                        Map.of("label", fixture.text("text")),
                                        "fresh",
                                        false,
                                        "optional",
                                        false),
                                "heading",
                                fixture.options().path("isPageHeading").asBoolean(false)));
            case "hint" ->
                process(
                        "form/form :: help(${part})",
                        Map.of(
                                "part",
                                Map.of(
                                        "name",
                                        fixture.text("id").replaceAll("-hint$", ""),
                                        "error",
                                        "",
                                        "field",
                                        Map.of("hint", fixture.text("text"), "source", ""))));
            case "fieldset" ->
                "<fieldset class=\"govuk-fieldset\">"
                        + process(
                                "form/form :: legendOf(${part}, ${heading})",
                                Map.of(
                                        "part",
                                        Map.of(
                                                "fresh",
                                                false,
                                                "field",
                                                Map.of("label", fixture.text("legend", "text")),
                                                "optional",
                                                false),
                                        "heading",
                                        fixture.options()
                                                .path("legend")
                                                .path("isPageHeading")
                                                .asBoolean(false)))
                        + "</fieldset>";
            case "button" -> {
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("text", fixture.text("text"));
                model.put("name", fixture.options().has("name") ? fixture.text("name") : null);
                model.put("value", fixture.options().has("value") ? fixture.text("value") : null);
                model.put(
                        "kind",
                        fixture.options().has("classes")
                                ? fixture.text("classes").replace("govuk-button--", "")
                                : null);
                yield process("web/govuk :: action(text=${text}, name=${name}, value=${value}, kind=${kind})", model);
            }
            case "tag" -> {
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("text", fixture.text("text"));
                model.put(
                        "colour",
                        fixture.options().has("classes")
                                ? fixture.text("classes").replace("govuk-tag--", "")
                                : null);
                yield process("web/govuk :: tag(text=${text}, colour=${colour})", model);
            }
            case "table" -> table(fixture);
            case "summary-list" -> {
                List<SummaryRow> rows = new ArrayList<>();
                fixture.options()
                        .path("rows")
                        .forEach(row -> rows.add(SummaryRow.of(
                                row.path("key").path("text").asString(""),
                                row.path("value").path("text").asString(""))));
                yield process("web/govuk :: summaryList(rows=${rows})", Map.of("rows", rows));
            }
            case "inset-text" -> process("web/govuk :: inset(text=${text})", Map.of("text", fixture.text("text")));
            case "details" ->
                process(
                        "web/govuk :: reveal(summary=${summary}, text=${text}, content=null)",
                        Map.of("summary", fixture.text("summaryText"), "text", fixture.text("text")));
            case "warning-text" -> process("web/govuk :: warning(text=${text})", Map.of("text", fixture.text("text")));
            case "textarea" -> textBox(fixture);
            default -> field(fixture);
        };
    }

    /** Renders a form with one question like any other form. */
    private String field(Fixture fixture) {
        Map<String, Object> component = new LinkedHashMap<>();
        Map<String, Object> validate = new LinkedHashMap<>(Map.of("required", true));
        Map<String, Object> properties = new LinkedHashMap<>();
        component.put("id", "Field_1");
        component.put("key", fixture.key());
        component.put("description", fixture.text("hint", "text"));
        String label = fixture.text("label", "text");
        String legend = fixture.text("fieldset", "legend", "text");
        component.put("label", label.isEmpty() ? legend : label);
        RawInput typed = RawInput.none();
        switch (fixture.component()) {
            case "input" -> {
                component.put("type", "textfield");
                component.put(
                        "appearance",
                        Map.of(
                                "prefixAdorner",
                                fixture.text("prefix", "text"),
                                "suffixAdorner",
                                fixture.text("suffix", "text")));
                if (fixture.options().has("classes")) {
                    properties.put("width", fixture.text("classes").replace("govuk-input--width-", ""));
                }
                if (fixture.options().has("autocomplete")) {
                    properties.put("autocomplete", fixture.text("autocomplete"));
                }
                typed = typed.with(fixture.key(), fixture.text("value"));
            }
            case "character-count" -> {
                component.put("type", "textarea");
                validate.put("maxLength", fixture.options().path("maxlength").asInt(0));
                typed = typed.with(fixture.key(), fixture.text("value"));
            }
            case "file-upload" -> {
                component.put("type", "filepicker");
                component.put("multiple", fixture.options().path("multiple").asBoolean(false));
            }
            case "date-input" -> {
                component.put("type", "datetime");
                component.put("subtype", "date");
                component.put("dateLabel", legend);
                typed = typed.with(
                        fixture.key(),
                        Map.of(
                                "day",
                                fixture.text("values", "day"),
                                "month",
                                fixture.text("values", "month"),
                                "year",
                                fixture.text("values", "year")));
            }
            default -> {
                String type = Map.of("radios", "radio", "checkboxes", "checklist", "select", "select")
                        .get(fixture.component());
                component.put("type", type);
                component.put("valuesKey", "items");
                List<String> chosen = new ArrayList<>();
                fixture.options().path("values").forEach(each -> chosen.add(each.asString()));
                fixture.options().path("items").forEach(item -> {
                    if (item.path("checked").asBoolean(item.path("selected").asBoolean(false))) {
                        chosen.add(item.path("value").asString(""));
                    }
                });
                if (fixture.options().has("value")) {
                    chosen.add(fixture.text("value"));
                }
                typed = typed.with(fixture.key(), chosen);
            }
        }
        component.put("validate", validate);
        component.put("properties", properties);
        List<Choice> items = new ArrayList<>();
        fixture.options()
                .path("items")
                .forEach(item -> items.add(new Choice(
                        item.path("value").asString(""),
                        item.path("text").asString(""),
                        item.path("hint").path("text").asString(""))));
        Form form = ExampleForms.read(
                JSON.writeValueAsString(Map.of("type", "default", "id", "one", "components", List.of(component))));
        Choices choices = Choices.of("items", items);
        FieldTexts texts = new FieldTexts(new Messages(messages));
        FormState state = FormState.of(form, typed, new Feel(ExampleForms.NOVEMBER), choices);
        List<String> wrong = new ArrayList<>();
        for (String box : List.of("day", "month", "year")) {
            if (fixture.options().path(box).path("error").asBoolean(false)) {
                wrong.add(box);
            }
        }
        String error = fixture.text("errorMessage", "text");
        if (wrong.isEmpty() && !error.isEmpty()) {
            Stream.of("day", "month", "year")
                    .filter(box -> fixture.options().path(box).path("error").asBoolean(true))
                    .forEach(wrong::add);
        }
        Map<String, FieldResult> problems = error.isEmpty()
                ? Map.of()
                : Map.of(fixture.key(), FieldResult.problem(error, wrong.toArray(String[]::new)));
        FormView view = new FormViewBuilder(state, choices, texts, problems, "", Set.of())
                .page(form.pages().get(0), false);
        boolean heading = fixture.options().path("label").path("isPageHeading").asBoolean(false)
                || fixture.options()
                        .path("fieldset")
                        .path("legend")
                        .path("isPageHeading")
                        .asBoolean(false);
        return process("form/form :: parts(${parts}, ${heading})", Map.of("parts", view.parts(), "heading", heading));
    }

    private String textBox(Fixture fixture) {
        Map<String, Object> model = new LinkedHashMap<>();
        String error = fixture.text("errorMessage", "text");
        model.put("errors", error.isEmpty() ? Map.of() : Map.of(fixture.key(), error));
        model.put("name", fixture.key());
        model.put("label", fixture.text("label", "text"));
        model.put("hint", fixture.options().has("hint") ? fixture.text("hint", "text") : null);
        model.put("value", fixture.text("value"));
        model.put("rows", fixture.options().has("rows") ? fixture.text("rows") : null);
        model.put("page", fixture.options().path("label").path("isPageHeading").asBoolean(false));
        return process(
                "web/govuk :: textBox(name=${name}, label=${label}, hint=${hint}, value=${value}, rows=${rows},"
                        + " page=${page}, maxlength=null)",
                model);
    }

    private String summary(Fixture fixture) {
        List<FormView.Problem> problems = new ArrayList<>();
        fixture.options()
                .path("errorList")
                .forEach(each -> problems.add(new FormView.Problem(
                        each.path("href").asString("").replace("#", ""),
                        each.path("text").asString(""))));
        return process("form/form :: summary(${view})", Map.of("view", Map.of("problems", problems)));
    }

    private String table(Fixture fixture) {
        List<String> heads = new ArrayList<>();
        fixture.options()
                .path("head")
                .forEach(each -> heads.add(each.path("text").asString("")));
        List<List<String>> rows = new ArrayList<>();
        fixture.options().path("rows").forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.path("text").asString("")));
            rows.add(cells);
        });
        return process(
                "form/more :: grid(${caption}, ${heads}, ${rows})",
                Map.of("caption", fixture.text("caption"), "heads", heads, "rows", rows));
    }

    private String process(String fragment, Map<String, Object> model) {
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                Locale.UK,
                model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return engine.process("<th:block th:replace=\"~{" + fragment + "}\"></th:block>", context);
    }

    /** The reference with our names: the id equals the name, and is one of our keys. */
    private static String reference(Fixture fixture) {
        String html = fixture.html();
        if (fixture.id().isEmpty() || !USED.get(fixture.component()).contains("hint.text")) {
            return html;
        }
        String named = html.replaceAll("name=\"(day|month|year)\"", "name=\"" + fixture.id() + "-$1\"");
        String name = fixture.text("name");
        if (!name.isEmpty()) {
            named = named.replace("name=\"" + name + "\"", "name=\"" + fixture.id() + "\"");
        }
        return named.replaceAll("(\"|#| )" + Pattern.quote(fixture.id()) + "(?=[\"-])", "$1" + fixture.key());
    }

    /** Removes our deliberate differences on both sides; {@code govuk/reasons.txt} has the reason for each. */
    private static String house(String html) {
        String plain = html;
        // The limit below a line or a file, and its aria-describedby.
        Matcher limit = LIMIT.matcher(html);
        while (limit.find()) {
            plain = plain.replaceAll("( ?)" + limit.group(1) + "(?=[ \"])", "").replace(" aria-describedby=\"\"", "");
        }
        return plain.replaceAll("(<input[^>]*) value=\"\"", "$1")
                .replaceAll("(?s)<caption[^>]*></caption>", "")
                .replaceAll(" (dir=\"auto\"|aria-invalid=\"true\"|autofocus=\"autofocus\")", "")
                .replaceAll(" data-(part|count-type)=\"[^\"]*\"", "")
                .replaceAll(" govuk-fieldset__legend--s", "")
                .replaceAll("(?s)<div id=\"\" class=\"govuk-hint form-limit\">.*?</div>", "")
                .replaceAll("<option value=\"\">[^<]*</option>", "")
                .replaceAll(" govuk-table__caption--[a-z]", "")
                .replaceAll(" data-prevent-double-click=\"true\"", "")
                .replaceAll("(up to [0-9,]+ characters)\\.", "$1")
                .replaceAll("(?s)<div class=\"alongside-scroll\"[^>]*>(.*)</div>", "$1");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/govuk", file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Map.Entry<String, Set<String>> used(String component, String paths) {
        return Map.entry(component, Set.of(paths.split(" ")));
    }
}
