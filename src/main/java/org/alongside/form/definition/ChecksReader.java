package org.alongside.form.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.alongside.form.definition.Field.DateRule;
import org.alongside.form.definition.Field.Kind;
import org.alongside.form.definition.Field.Like;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an answer's constraints: limits, steps, patterns and date rules. */
final class ChecksReader {

    /** Default maximum length of a one-line answer, in characters. */
    static final int SHORT_TEXT = 200;

    /** Default maximum length of a long answer, in characters. */
    static final int LONG_TEXT = 4000;

    private static final BigDecimal LARGEST = new BigDecimal("999999999");

    private final String file;
    private final FormJson source;

    ChecksReader(String file, FormJson source) {
        this.file = file;
        this.source = source;
    }

    /** @param formulas receives the limits that depend on answers */
    Field.Checks checks(
            JsonNode component,
            JsonNode validate,
            Kind kind,
            Map<String, String> properties,
            Map<String, String> formulas,
            String id) {
        for (String each : List.of("min", "max", "minLength", "maxLength")) {
            String text = source.string(validate, each);
            if (text.startsWith("=")) {
                source.readable(text, id);
                formulas.put(each, text);
            }
        }
        String requiredWhen = properties.getOrDefault("requiredWhen", "");
        if (!requiredWhen.isEmpty()) {
            source.readable(requiredWhen, id);
            formulas.put("required", requiredWhen);
        }
        BigDecimal step = source.number(component, "increment", id);
        if (step != null && step.signum() <= 0) {
            throw new FormUnreadable(file, id, "has an increment that is not above 0");
        }
        Like like =
                switch (source.string(validate, "validationType")) {
                    case "", "custom" -> Like.ANYTHING;
                    case "email" -> Like.EMAIL;
                    case "phone" -> Like.PHONE;
                    default ->
                        throw new FormUnreadable(
                                file,
                                id,
                                "has the validationType " + source.string(validate, "validationType")
                                        + ", which is not supported");
                };
        JsonNode required = validate.path("required");
        if (!required.isMissingNode() && !required.isNull() && !required.isBoolean()) {
            throw new FormUnreadable(file, id, "has a required that is not true or false");
        }
        int usual = like == Like.EMAIL ? 254 : kind == Kind.LONG_TEXT ? LONG_TEXT : SHORT_TEXT;
        BigDecimal max = source.number(validate, "max", id);
        return new Field.Checks(
                required.asBoolean(false),
                source.whole(validate, "minLength", 0, id),
                source.whole(validate, "maxLength", usual, id),
                source.number(validate, "min", id),
                max == null && kind == Kind.NUMBER ? LARGEST : max,
                source.whole(
                        component,
                        "decimalDigits",
                        step == null ? 0 : Math.max(0, step.stripTrailingZeros().scale()),
                        id),
                step,
                pattern(source.string(validate, "pattern"), id),
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
                        default -> throw new FormUnreadable(file, id, "has the rule " + rule + ", which is not known");
                    };
            boolean needsOther = relation == DateRule.Relation.AFTER || relation == DateRule.Relation.NOT_BEFORE;
            if ((kind != Kind.DATE && kind != Kind.DATETIME) || needsOther != (other != null)) {
                throw new FormUnreadable(file, id, "has the rule " + rule + ", which does not fit it");
            }
            read.add(new DateRule(relation, other));
        }
        return List.copyOf(read);
    }
}
