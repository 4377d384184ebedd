package org.alongside.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.alongside.engine.Feel;
import org.alongside.form.Field.DateRule;
import org.alongside.form.Field.Kind;
import org.alongside.form.Field.Like;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads form-js JSON, as Camunda Modeler writes it, into a {@link Form}. Whatever it does not know how to draw or check
 * it refuses, so that a form never asks less than its author thinks.
 */
@Component
class FormReader {

    /** Characters a one-line answer may have when the form sets no limit. */
    static final int SHORT_TEXT = 200;

    /** Characters a long answer may have when the form sets no limit. */
    static final int LONG_TEXT = 4000;

    private static final int ROWS = 50;
    private static final int FILES = 5;
    private static final int MEGABYTES = 10;
    private static final Pattern ADDRESS = Pattern.compile("/assets/[A-Za-z0-9_./-]+");
    private static final BigDecimal LARGEST = new BigDecimal("999999999");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "filepicker");
    private static final Set<String> PROPERTIES = Set.of(
            "page",
            "check",
            "rule",
            "autocomplete",
            "source",
            "called",
            "patternError",
            "rowName",
            "most",
            "required",
            "width",
            "megabytes",
            "readability");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Feel feel;

    FormReader(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormUnreadable naming the file and the component */
    Form read(String file, String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            throw new FormUnreadable(file, "of the whole file", "is not JSON: " + e.getOriginalMessage());
        }
        return new Reading(file, root).form(fingerprint(text));
    }

    static String fingerprint(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code engagement-plan} and {@code meetingPlace} as words: Engagement plan, Meeting place. */
    static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_]+", " ")
                .strip();
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** One file while it is being read. */
    private final class Reading {

        private final String file;
        private final JsonNode root;
        private final Set<String> ids = new HashSet<>();
        private @Nullable String finishLabel;
        private boolean checked;

        Reading(String file, JsonNode root) {
            this.file = file;
            this.root = root;
        }

        Form form(String fingerprint) {
            String id = string(root, "id");
            if (id.isEmpty()) {
                throw new FormUnreadable(file, "of the whole file", "has no id");
            }
            for (String key : root.propertyNames()) {
                if (!FormSchema.ROOT.contains(key)) {
                    throw new FormUnreadable(file, "of the whole file", "has the key " + key + ", which is not known");
                }
            }
            if (!string(root, "type").isEmpty() && !string(root, "type").equals("default")) {
                throw new FormUnreadable(file, "of the whole file", "is not of the type default");
            }
            if (whole(root, "schemaVersion", 1, "of the whole file") > FormSchema.NEWEST) {
                throw new FormUnreadable(
                        file,
                        "of the whole file",
                        "has a schemaVersion above " + FormSchema.NEWEST + ", which is not known yet");
            }
            JsonNode components = root.path("components");
            String title = words(id);
            List<Part> loose = new ArrayList<>();
            List<Page> pages = new ArrayList<>();
            checked = "true".equals(string(root.path("properties"), "check"));
            boolean first = true;
            for (JsonNode component : components) {
                String type = string(component, "type");
                if (type.equals("group") && "true".equals(properties(component).get("page"))) {
                    pages.add(page(component));
                    continue;
                }
                if (first && type.equals("text") && string(component, "text").startsWith("# ")) {
                    String textId = ownId(component);
                    known(component, type, textId);
                    String[] heading = string(component, "text").split("\n", 2);
                    title = heading[0].substring(2).strip();
                    if (!Says.isFixed(title)) {
                        throw new FormUnreadable(file, textId, "has an expression in the form's title; it is fixed");
                    }
                    if (heading.length > 1 && !heading[1].isBlank()) {
                        loose.add(new Part.Words(textId, says(heading[1], "text", textId), hiddenWhen(component)));
                    }
                    first = false;
                    continue;
                }
                first = false;
                part(component, false, loose);
            }
            if (pages.isEmpty()) {
                pages.add(new Page("form", title, "", List.copyOf(loose), null));
            } else if (loose.stream()
                    .allMatch(part ->
                            !(part instanceof Field || part instanceof Part.Rows || part instanceof Part.Group))) {
                // What stands above the pages introduces the first of them.
                Page start = pages.get(0);
                List<Part> parts = new ArrayList<>(loose);
                parts.addAll(start.parts());
                pages.set(0, new Page(start.key(), start.title(), start.hint(), parts, start.hiddenWhen()));
            } else {
                throw new FormUnreadable(
                        file, loose.get(loose.size() - 1).id(), "stands outside the pages of a form that has pages");
            }
            Form form = new Form(
                    id, title, file, fingerprint, finishLabel, List.copyOf(pages), checked || pages.size() > 1);
            checkNames(form);
            return form;
        }

        private Page page(JsonNode group) {
            String id = ownId(group);
            known(group, "group", id);
            List<Part> parts = new ArrayList<>();
            for (JsonNode component : group.path("components")) {
                part(component, false, parts);
            }
            String key = id.replaceFirst("^Group_", "").toLowerCase(Locale.ROOT).replace('_', '-');
            if (key.equals(Form.CHECK)) {
                throw new FormUnreadable(file, id, "has the name of the page that shows all answers");
            }
            return new Page(
                    key,
                    required(group, "label", id),
                    text(group, "description", id),
                    List.copyOf(parts),
                    hiddenWhen(group));
        }

        private void part(JsonNode component, boolean inRows, List<Part> into) {
            String type = string(component, "type");
            String id = ownId(component);
            known(component, type, id);
            if (type.equals("button")) {
                button(component, id);
                return;
            }
            if (FIELDS.contains(type)) {
                into.add(field(component, type, id));
            } else if (type.equals("group")) {
                into.add(group(component, id, inRows));
            } else if (type.equals("dynamiclist") && !inRows) {
                into.add(rows(component, id));
            } else if (type.equals("text")) {
                into.add(new Part.Words(id, says(string(component, "text"), "text", id), hiddenWhen(component)));
            } else if (type.equals("separator")) {
                into.add(new Part.Line(id, hiddenWhen(component)));
            } else if (type.equals("spacer")) {
                into.add(new Part.Gap(id, step(whole(component, "height", 60, id)), hiddenWhen(component)));
            } else if (type.equals("image")) {
                into.add(picture(component, id));
            } else if (type.equals("table")) {
                into.add(table(component, id));
            } else if (type.equals("expression")) {
                String expression = string(component, "expression");
                if (expression.isBlank()) {
                    throw new FormUnreadable(file, id, "has no expression");
                }
                readable(expression, id);
                into.add(new Part.WorkedOut(id, key(component, "key", id), expression, hiddenWhen(component)));
            } else {
                throw new FormUnreadable(file, id, "is a list that grows inside a list that grows; put it beside it");
            }
        }

        /** Refuses what the page would leave out without saying so. */
        private void known(JsonNode component, String type, String id) {
            String refused = FormSchema.REFUSED.get(type);
            if (refused != null) {
                throw new FormUnreadable(file, id, "is of the type " + type + ", which is not supported: " + refused);
            }
            Set<String> keys = FormSchema.KEYS.get(type);
            if (keys == null) {
                throw new FormUnreadable(file, id, "is of the type " + type + ", which is not known");
            }
            for (String key : component.propertyNames()) {
                if (!keys.contains(key)) {
                    throw new FormUnreadable(
                            file, id, "has the key " + key + ", which means nothing for the type " + type);
                }
            }
            for (String key : component.path("validate").propertyNames()) {
                if (!FormSchema.VALIDATION.getOrDefault(type, Set.of()).contains(key)) {
                    throw new FormUnreadable(
                            file, id, "has the check " + key + ", which means nothing for the type " + type);
                }
            }
            for (String key : component.path("conditional").propertyNames()) {
                if (!key.equals("hide")) {
                    throw new FormUnreadable(file, id, "has the condition " + key + "; only hide is known");
                }
            }
            for (String property : properties(component).keySet()) {
                if (!PROPERTIES.contains(property)) {
                    throw new FormUnreadable(file, id, "has the property " + property + ", which means nothing here");
                }
            }
        }

        private void button(JsonNode component, String id) {
            if (string(component, "action").equals("reset")) {
                throw new FormUnreadable(
                        file, id, "is a button that empties the form, which loses what people typed; take it out");
            }
            if (hiddenWhen(component) != null) {
                throw new FormUnreadable(file, id, "is a button that may be hidden; the form could not be sent then");
            }
            String label = plain(component, "label", id);
            if (!label.isBlank()) {
                finishLabel = label;
            }
        }

        /** Pixels as the editor gives them, on the scale of distances: 5, 10, 15, 20, 25, 30, 40, 50, 60. */
        private static int step(int pixels) {
            int step = 1;
            for (int each : new int[] {5, 10, 15, 20, 25, 30, 40, 50}) {
                if (pixels > each) {
                    step++;
                }
            }
            return step;
        }

        private Part.Picture picture(JsonNode component, String id) {
            String address = plain(component, "source", id);
            if (!ADDRESS.matcher(address).matches() || address.contains("..")) {
                throw new FormUnreadable(
                        file,
                        id,
                        "has the source '" + address + "'; pictures come from our own pages only, from /assets/…");
            }
            return new Part.Picture(id, address, required(component, "alt", id), hiddenWhen(component));
        }

        private Part.Table table(JsonNode component, String id) {
            String columnsFrom = string(component, "columnsExpression");
            List<Part.Column> columns = new ArrayList<>();
            for (JsonNode column : component.path("columns")) {
                columns.add(new Part.Column(required(column, "key", id), required(column, "label", id)));
            }
            if (columns.isEmpty() == columnsFrom.isEmpty()) {
                throw new FormUnreadable(file, id, "needs either columns or a columnsExpression");
            }
            String from = string(component, "dataSource");
            if (from.isBlank()) {
                throw new FormUnreadable(file, id, "has no dataSource, so nothing could stand in it");
            }
            readable(from, id);
            if (!columnsFrom.isEmpty()) {
                readable(columnsFrom, id);
            }
            return new Part.Table(
                    id,
                    required(component, "label", id),
                    List.copyOf(columns),
                    columnsFrom.isEmpty() ? null : columnsFrom,
                    from,
                    whole(component, "rowCount", 10, id),
                    hiddenWhen(component));
        }

        private Part.Group group(JsonNode component, String id, boolean inRows) {
            if (!string(component, "path").isEmpty()) {
                throw new FormUnreadable(file, id, "has a path; a group here only groups what is seen");
            }
            if ("true".equals(properties(component).get("page"))) {
                throw new FormUnreadable(file, id, "is a page inside another part; pages stand at the top");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonNode inner : component.path("components")) {
                part(inner, inRows, parts);
            }
            return new Part.Group(
                    id,
                    required(component, "label", id),
                    text(component, "description", id),
                    List.copyOf(parts),
                    component.path("showOutline").asBoolean(false),
                    hiddenWhen(component));
        }

        private Part.Rows rows(JsonNode component, String id) {
            List<Part> parts = new ArrayList<>();
            for (JsonNode inner : component.path("components")) {
                part(inner, true, parts);
            }
            Map<String, String> properties = properties(component);
            String label = required(component, "label", id);
            return new Part.Rows(
                    id,
                    key(component, "path", id),
                    label,
                    text(component, "description", id),
                    properties.getOrDefault("rowName", label),
                    List.copyOf(parts),
                    "true".equals(properties.get("required")),
                    whole(component, "defaultRepetitions", 1, id),
                    wholeText(properties.getOrDefault("most", String.valueOf(ROWS)), id),
                    !component.path("allowAddRemove").asBoolean(true),
                    component.path("showOutline").asBoolean(false),
                    hiddenWhen(component));
        }

        private Field field(JsonNode component, String type, String id) {
            Kind kind = kind(component, type, id);
            Map<String, String> properties = properties(component);
            JsonNode validate = component.path("validate");
            String valuesKey = string(component, "valuesKey");
            Map<String, String> formulas = new TreeMap<>();
            String valuesFrom = string(component, "valuesExpression");
            if (!valuesFrom.isEmpty()) {
                readable(valuesFrom, id);
                formulas.put("values", valuesFrom);
            }
            List<Choice> options = new ArrayList<>();
            if (kind.picks()) {
                for (JsonNode value : component.path("values")) {
                    options.add(new Choice(required(value, "value", id), required(value, "label", id)));
                }
                int sources =
                        (options.isEmpty() ? 0 : 1) + (valuesKey.isEmpty() ? 0 : 1) + (valuesFrom.isEmpty() ? 0 : 1);
                if (sources != 1) {
                    throw new FormUnreadable(
                            file, id, "needs one of values, a valuesKey and a valuesExpression, and has " + sources);
                }
            }
            JsonNode appearance = component.path("appearance");
            return new Field(
                    id,
                    key(component, "key", id),
                    kind,
                    label(component, kind, id),
                    text(component, "description", id),
                    hiddenWhen(component),
                    initial(component.path("defaultValue"), id),
                    checks(component, validate, kind, properties, formulas, id),
                    List.copyOf(options),
                    valuesKey.isEmpty() ? null : valuesKey,
                    text(appearance, "prefixAdorner", id),
                    text(appearance, "suffixAdorner", id),
                    Map.copyOf(properties),
                    Collections.unmodifiableMap(formulas),
                    standing(component, formulas, id),
                    times(component, kind, id),
                    upload(component, kind, properties, formulas, id));
        }

        private Field.Standing standing(JsonNode component, Map<String, String> formulas, String id) {
            JsonNode shown = component.path("readonly");
            if (shown.isString() && !shown.asString().isBlank()) {
                readable(shown.asString(), id);
                formulas.put("readonly", shown.asString());
            }
            JsonNode leftOut = component.path("disabled");
            if (leftOut.isString() && !leftOut.asString().isBlank()) {
                throw new FormUnreadable(
                        file,
                        id,
                        "has an expression for disabled; use conditional.hide or readonly, which may have one");
            }
            return leftOut.asBoolean(false)
                    ? Field.Standing.LEFT_OUT
                    : shown.isBoolean() && shown.booleanValue() ? Field.Standing.SHOWN : Field.Standing.ASKED;
        }

        private Field.Times times(JsonNode component, Kind kind, String id) {
            String format = string(component, "timeSerializingFormat");
            if (!Set.of("", "utc_offset", "utc_normalized", "no_timezone").contains(format)) {
                throw new FormUnreadable(file, id, "has the timeSerializingFormat " + format + ", which is not known");
            }
            int interval = kind == Kind.TIME || kind == Kind.DATETIME ? whole(component, "timeInterval", 1, id) : 1;
            if (interval < 1 || interval > 60) {
                throw new FormUnreadable(file, id, "has a timeInterval that is not between 1 and 60 minutes");
            }
            return new Field.Times(
                    component.path("use24h").asBoolean(false), interval, text(component, "timeLabel", id));
        }

        private Field.Upload upload(
                JsonNode component,
                Kind kind,
                Map<String, String> properties,
                Map<String, String> formulas,
                String id) {
            if (kind != Kind.FILE) {
                return new Field.Upload(List.of(), 1, MEGABYTES);
            }
            String accept = string(component, "accept");
            JsonNode multiple = component.path("multiple");
            for (String each : List.of("accept", "multiple")) {
                if (string(component, each).startsWith("=")) {
                    readable(string(component, each), id);
                    formulas.put(each, string(component, each));
                }
            }
            boolean several = multiple.isBoolean() ? multiple.booleanValue() : multiple.isString();
            return new Field.Upload(
                    accept.startsWith("=") ? List.of() : accepts(accept, id),
                    several ? wholeText(properties.getOrDefault("most", String.valueOf(FILES)), id) : 1,
                    wholeText(properties.getOrDefault("megabytes", String.valueOf(MEGABYTES)), id));
        }

        private List<String> accepts(String accept, String id) {
            List<String> endings = new ArrayList<>();
            for (String each : accept.split(",")) {
                String ending = each.strip().toLowerCase(Locale.ROOT);
                if (!ending.isEmpty() && !ending.matches("\\.[a-z0-9]{1,10}")) {
                    throw new FormUnreadable(
                            file, id, "accepts '" + ending + "'; write endings of names, such as .pdf,.docx");
                }
                if (!ending.isEmpty()) {
                    endings.add(ending);
                }
            }
            return List.copyOf(endings);
        }

        private Kind kind(JsonNode component, String type, String id) {
            return switch (type) {
                case "textfield" -> Kind.TEXT;
                case "textarea" -> Kind.LONG_TEXT;
                case "number" -> Kind.NUMBER;
                case "checkbox" -> Kind.CHECKBOX;
                case "checklist" -> Kind.CHECKLIST;
                case "radio" -> Kind.RADIO;
                case "select" -> Kind.SELECT;
                case "taglist" -> Kind.TAGLIST;
                case "filepicker" -> Kind.FILE;
                default ->
                    switch (string(component, "subtype")) {
                        case "", "date" -> Kind.DATE;
                        case "time" -> Kind.TIME;
                        case "datetime" -> Kind.DATETIME;
                        default ->
                            throw new FormUnreadable(
                                    file,
                                    id,
                                    "is a datetime of the subtype '" + string(component, "subtype")
                                            + "', which is not known");
                    };
            };
        }

        private String label(JsonNode component, Kind kind, String id) {
            String special = kind == Kind.DATE || kind == Kind.DATETIME
                    ? "dateLabel"
                    : kind == Kind.TIME ? "timeLabel" : "label";
            return string(component, special).isBlank()
                    ? required(component, "label", id)
                    : required(component, special, id);
        }

        private Field.Checks checks(
                JsonNode component,
                JsonNode validate,
                Kind kind,
                Map<String, String> properties,
                Map<String, String> formulas,
                String id) {
            for (String each : List.of("min", "max", "minLength", "maxLength")) {
                String text = string(validate, each);
                if (text.startsWith("=")) {
                    readable(text, id);
                    formulas.put(each, text);
                }
            }
            BigDecimal step = number(component, "increment", id);
            if (step != null && step.signum() <= 0) {
                throw new FormUnreadable(file, id, "has an increment that is not above 0");
            }
            Like like =
                    switch (string(validate, "validationType")) {
                        case "", "custom" -> Like.ANYTHING;
                        case "email" -> Like.EMAIL;
                        case "phone" -> Like.PHONE;
                        default ->
                            throw new FormUnreadable(
                                    file,
                                    id,
                                    "has the validationType " + string(validate, "validationType")
                                            + ", which is not supported");
                    };
            JsonNode required = validate.path("required");
            if (!required.isMissingNode() && !required.isNull() && !required.isBoolean()) {
                throw new FormUnreadable(file, id, "has a required that is not true or false");
            }
            int usual = like == Like.EMAIL ? 254 : kind == Kind.LONG_TEXT ? LONG_TEXT : SHORT_TEXT;
            BigDecimal max = number(validate, "max", id);
            return new Field.Checks(
                    required.asBoolean(false),
                    whole(validate, "minLength", 0, id),
                    whole(validate, "maxLength", usual, id),
                    number(validate, "min", id),
                    max == null && kind == Kind.NUMBER ? LARGEST : max,
                    whole(
                            component,
                            "decimalDigits",
                            step == null
                                    ? 0
                                    : Math.max(0, step.stripTrailingZeros().scale()),
                            id),
                    step,
                    pattern(string(validate, "pattern"), id),
                    like,
                    dateRules(component, properties.getOrDefault("rule", ""), kind, id));
        }

        private @Nullable Pattern pattern(String pattern, String id) {
            try {
                return pattern.isEmpty() ? null : Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new FormUnreadable(file, id, "has a pattern that cannot be read: " + e.getDescription());
            }
        }

        private List<DateRule> dateRules(JsonNode component, String rules, Kind kind, String id) {
            List<DateRule> read = new ArrayList<>();
            if (component.path("disallowPassedDates").asBoolean(false)) {
                read.add(new DateRule(DateRule.Relation.NOT_PAST, null));
            }
            for (String rule : rules.isBlank() ? new String[0] : rules.strip().split("\\s+")) {
                String[] parts = rule.split(":", 2);
                String other = parts.length > 1 ? parts[1] : null;
                DateRule.Relation relation =
                        switch (parts[0]) {
                            case "future" -> DateRule.Relation.FUTURE;
                            case "notPast" -> DateRule.Relation.NOT_PAST;
                            case "past" -> DateRule.Relation.PAST;
                            case "notFuture" -> DateRule.Relation.NOT_FUTURE;
                            case "after" -> DateRule.Relation.AFTER;
                            case "notBefore" -> DateRule.Relation.NOT_BEFORE;
                            default ->
                                throw new FormUnreadable(file, id, "has the rule " + rule + ", which is not known");
                        };
                boolean needsOther = relation == DateRule.Relation.AFTER || relation == DateRule.Relation.NOT_BEFORE;
                if ((kind != Kind.DATE && kind != Kind.DATETIME) || needsOther != (other != null)) {
                    throw new FormUnreadable(file, id, "has the rule " + rule + ", which does not fit it");
                }
                read.add(new DateRule(relation, other));
            }
            return List.copyOf(read);
        }

        private List<String> initial(JsonNode value, String id) {
            if (value.isMissingNode() || value.isNull()) {
                return List.of();
            }
            if (value.isArray()) {
                List<String> several = new ArrayList<>();
                value.forEach(each -> several.add(each.asString()));
                return List.copyOf(several);
            }
            String text = value.asString();
            if (text.startsWith("=")) {
                readable(text, id);
            }
            return text.isEmpty() ? List.of() : List.of(text);
        }

        private @Nullable String hiddenWhen(JsonNode component) {
            String expression = string(component.path("conditional"), "hide");
            if (expression.isBlank()) {
                return null;
            }
            readable(expression, string(component, "id"));
            return expression;
        }

        private void readable(String expression, String id) {
            try {
                feel.check(expression);
            } catch (Feel.FeelFailed e) {
                throw new FormUnreadable(file, id, "has an expression that is not FEEL: " + expression);
            }
        }

        /** Keys are unique where they are answered, and rules about another date name a date that is there. */
        private void checkNames(Form form) {
            List<Part> top = form.parts().toList();
            checkNames(top, Set.of());
            Set<String> topDates = dates(top);
            for (Part part : top) {
                if (part instanceof Part.Rows rows) {
                    checkNames(Form.flat(rows.parts()).toList(), topDates);
                }
            }
            Set<String> pageKeys = new HashSet<>();
            form.pages().forEach(page -> {
                if (!pageKeys.add(page.key())) {
                    throw new FormUnreadable(file, page.key(), "is the name of two pages");
                }
            });
        }

        private void checkNames(List<Part> parts, Set<String> outerDates) {
            Set<String> keys = new HashSet<>();
            Set<String> dates = new HashSet<>(outerDates);
            dates.addAll(dates(parts));
            for (Part part : parts) {
                String key = part instanceof Field field
                        ? field.key()
                        : part instanceof Part.Rows rows
                                ? rows.key()
                                : part instanceof Part.WorkedOut worked ? worked.key() : null;
                if (key != null && !keys.add(key)) {
                    throw new FormUnreadable(file, part.id(), "has the key " + key + ", which another one has too");
                }
                if (part instanceof Field field) {
                    for (DateRule rule : field.checks().dates()) {
                        if (rule.otherKey() != null && !dates.contains(rule.otherKey())) {
                            throw new FormUnreadable(
                                    file,
                                    part.id(),
                                    "is compared with the date " + rule.otherKey() + ", which is not there");
                        }
                    }
                }
            }
        }

        private Set<String> dates(List<Part> parts) {
            return parts.stream()
                    .filter(part ->
                            part instanceof Field field && (field.kind() == Kind.DATE || field.kind() == Kind.DATETIME))
                    .map(part -> ((Field) part).key())
                    .collect(Collectors.toSet());
        }

        private String ownId(JsonNode component) {
            String id = string(component, "id");
            if (id.isEmpty()) {
                throw new FormUnreadable(
                        file,
                        "of the type " + string(component, "type"),
                        "has no id (" + string(component, "key") + ")");
            }
            if (!ids.add(id)) {
                throw new FormUnreadable(file, id, "has an id that another one has too");
            }
            return id;
        }

        private String key(JsonNode component, String name, String id) {
            String key = string(component, name);
            if (!KEY.matcher(key).matches()) {
                throw new FormUnreadable(
                        file,
                        id,
                        "has the " + name + " '" + key + "'; it must be letters, digits and _, a letter first");
            }
            return key;
        }

        private String required(JsonNode node, String name, String id) {
            String text = node.path(name).isNumber() ? node.path(name).asString() : text(node, name, id);
            if (text.isBlank()) {
                throw new FormUnreadable(file, id, "has no " + name);
            }
            return text;
        }

        /** Text for people, which may depend on answers. */
        private String text(JsonNode node, String name, String id) {
            return says(string(node, name), name, id);
        }

        private String says(String text, String name, String id) {
            String wrong = Says.wrong(text, feel);
            if (wrong != null) {
                throw new FormUnreadable(file, id, "has in its " + name + " " + wrong);
            }
            return text;
        }

        /** Text that has to be the same whatever is answered. */
        private String plain(JsonNode node, String name, String id) {
            String text = string(node, name);
            if (!Says.isFixed(text)) {
                throw new FormUnreadable(file, id, "has an expression in its " + name + "; it is fixed");
            }
            return text;
        }

        private static String string(JsonNode node, String name) {
            JsonNode value = node.path(name);
            return value.isString() ? value.asString() : "";
        }

        private Map<String, String> properties(JsonNode component) {
            Map<String, String> properties = new TreeMap<>();
            component
                    .path("properties")
                    .properties()
                    .forEach(each ->
                            properties.put(each.getKey(), each.getValue().asString()));
            return properties;
        }

        private int whole(JsonNode node, String name, int otherwise, String id) {
            BigDecimal number = number(node, name, id);
            return number == null ? otherwise : wholeText(number.toPlainString(), id);
        }

        private int wholeText(String text, String id) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new FormUnreadable(file, id, "has '" + text + "' where a whole number belongs");
            }
        }

        private @Nullable BigDecimal number(JsonNode node, String name, String id) {
            JsonNode value = node.path(name);
            if (value.isMissingNode()
                    || value.isNull()
                    || (value.isString() && value.asString().isBlank())) {
                return null;
            }
            if (value.isString() && value.asString().startsWith("=")) {
                if (!Set.of("min", "max", "minLength", "maxLength").contains(name)) {
                    throw new FormUnreadable(file, id, "has an expression for " + name + "; it is fixed");
                }
                return null;
            }
            try {
                return new BigDecimal(value.asString());
            } catch (NumberFormatException e) {
                throw new FormUnreadable(file, id, "has a " + name + " that is not a number");
            }
        }
    }
}
