package org.alongside.form.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.form.definition.Field.Kind;
import tools.jackson.databind.JsonNode;

/** Reads a question component: type, constraints and default. */
final class FieldReader {

    private static final int FILES = 5;
    private static final int MEGABYTES = 10;

    private final String file;
    private final FormJson source;
    private final ChecksReader checks;

    FieldReader(String file, FormJson source) {
        this.file = file;
        this.source = source;
        this.checks = new ChecksReader(file, source);
    }

    Field field(JsonNode component, String type, String id) {
        Kind kind = kind(component, type, id);
        Map<String, String> properties = source.properties(component);
        JsonNode validate = component.path("validate");
        String valuesKey = source.string(component, "valuesKey");
        Map<String, String> formulas = new TreeMap<>();
        String valuesFrom = source.string(component, "valuesExpression");
        if (!valuesFrom.isEmpty()) {
            source.readable(valuesFrom, id);
            formulas.put("values", valuesFrom);
        }
        List<Choice> options = new ArrayList<>();
        if (kind.picks()) {
            for (JsonNode value : component.path("values")) {
                options.add(new Choice(source.required(value, "value", id), source.required(value, "label", id)));
            }
            int sources = (options.isEmpty() ? 0 : 1) + (valuesKey.isEmpty() ? 0 : 1) + (valuesFrom.isEmpty() ? 0 : 1);
            if (sources != 1) {
                throw new FormUnreadable(
                        file, id, "needs one of values, a valuesKey and a valuesExpression, and has " + sources);
            }
        }
        JsonNode appearance = component.path("appearance");
        return new Field(
                id,
                source.key(component, "key", id),
                kind,
                label(component, kind, id),
                source.text(component, "description", id),
                source.hiddenWhen(component),
                initial(component.path("defaultValue"), id),
                checks.checks(component, validate, kind, properties, formulas, id),
                List.copyOf(options),
                valuesKey.isEmpty() ? null : valuesKey,
                source.text(appearance, "prefixAdorner", id),
                source.text(appearance, "suffixAdorner", id),
                Map.copyOf(properties),
                Collections.unmodifiableMap(formulas),
                standing(component, formulas, id),
                times(component, kind, id),
                upload(component, kind, properties, formulas, id));
    }

    private Field.Standing standing(JsonNode component, Map<String, String> formulas, String id) {
        JsonNode shown = component.path("readonly");
        if (shown.isString() && !shown.asString().isBlank()) {
            source.readable(shown.asString(), id);
            formulas.put("readonly", shown.asString());
        }
        JsonNode leftOut = component.path("disabled");
        if (leftOut.isString() && !leftOut.asString().isBlank()) {
            throw new FormUnreadable(
                    file, id, "has an expression for disabled; use conditional.hide or readonly, which may have one");
        }
        return leftOut.asBoolean(false)
                ? Field.Standing.LEFT_OUT
                : shown.isBoolean() && shown.booleanValue() ? Field.Standing.SHOWN : Field.Standing.ASKED;
    }

    private Field.Times times(JsonNode component, Kind kind, String id) {
        String format = source.string(component, "timeSerializingFormat");
        if (!Set.of("", "utc_offset", "utc_normalized", "no_timezone").contains(format)) {
            throw new FormUnreadable(file, id, "has the timeSerializingFormat " + format + ", which is not known");
        }
        int interval = kind == Kind.TIME || kind == Kind.DATETIME ? source.whole(component, "timeInterval", 1, id) : 1;
        if (interval < 1 || interval > 60) {
            throw new FormUnreadable(file, id, "has a timeInterval that is not between 1 and 60 minutes");
        }
        return new Field.Times(
                component.path("use24h").asBoolean(false), interval, source.text(component, "timeLabel", id));
    }

    private Field.Upload upload(
            JsonNode component, Kind kind, Map<String, String> properties, Map<String, String> formulas, String id) {
        if (kind != Kind.FILE) {
            return new Field.Upload(List.of(), 1, MEGABYTES);
        }
        String accept = source.string(component, "accept");
        JsonNode multiple = component.path("multiple");
        for (String each : List.of("accept", "multiple")) {
            if (source.string(component, each).startsWith("=")) {
                source.readable(source.string(component, each), id);
                formulas.put(each, source.string(component, each));
            }
        }
        boolean several = multiple.isBoolean() ? multiple.booleanValue() : multiple.isString();
        return new Field.Upload(
                accept.startsWith("=") ? List.of() : accepts(accept, id),
                several ? source.wholeText(properties.getOrDefault("most", String.valueOf(FILES)), id) : 1,
                source.wholeText(properties.getOrDefault("megabytes", String.valueOf(MEGABYTES)), id));
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
                switch (source.string(component, "subtype")) {
                    case "", "date" -> Kind.DATE;
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.DATETIME;
                    default ->
                        throw new FormUnreadable(
                                file,
                                id,
                                "is a datetime of the subtype '" + source.string(component, "subtype")
                                        + "', which is not known");
                };
        };
    }

    private String label(JsonNode component, Kind kind, String id) {
        String special =
                kind == Kind.DATE || kind == Kind.DATETIME ? "dateLabel" : kind == Kind.TIME ? "timeLabel" : "label";
        return source.string(component, special).isBlank()
                ? source.required(component, "label", id)
                : source.required(component, special, id);
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
            source.readable(text, id);
        }
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
