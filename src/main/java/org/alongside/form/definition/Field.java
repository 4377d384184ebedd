package org.alongside.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.form.answer.Choices;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param id the component's id in the form file
 * @param key the name of the answer
 * @param hint help below the label, or empty
 * @param hiddenWhen FEEL condition that hides it, or null
 * @param initial the default: text, or FEEL when it starts with {@code =}; or empty
 * @param options fixed options; empty when {@code optionsFrom} is set
 * @param optionsFrom the {@code valuesKey} of {@link Choices}, or null
 * @param properties the component's custom properties, for what form-js does not cover
 * @param formulas FEEL for other attributes: required, min, max, minLength, maxLength, readonly, values, accept,
 * multiple
 * @param standing whether it can be answered, or is only shown
 * @param times time format; only for times
 * @param upload accepted files; only for files
 */
public record Field(
        String id,
        String key,
        Kind kind,
        String label,
        String hint,
        @Nullable String hiddenWhen,
        List<String> initial,
        Checks checks,
        List<Choice> options,
        @Nullable String optionsFrom,
        String prefix,
        String suffix,
        Map<String, String> properties,
        Map<String, String> formulas,
        Standing standing,
        Times times,
        Upload upload)
        implements Part {

    /** Types of question. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        /** A date and a time. */
        DATETIME,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        TAGLIST,
        /** One or more files. */
        FILE;

        public boolean picks() {
            return picksOne() || picksSeveral();
        }

        boolean picksOne() {
            return this == RADIO || this == SELECT;
        }

        public boolean picksSeveral() {
            return this == CHECKLIST || this == TAGLIST;
        }
    }

    /** Whether a question can be answered. */
    public enum Standing {
        ASKED,
        /** Read-only, and submitted with the form ({@code readonly}). */
        SHOWN,
        /** Read-only, and not submitted ({@code disabled}). */
        LEFT_OUT
    }

    /**
     * The format of times.
     *
     * @param hours24 14:30 rather than 2:30pm
     * @param interval minutes between accepted times, from the full hour; 1 for any time
     * @param label of the time input when combined with a date; empty for the default
     */
    public record Times(boolean hours24, int interval, String label) {}

    /**
     * Accepted files.
     *
     * @param accepts extensions in lower case, such as {@code .pdf}; empty for every type that the application
     * accepts
     * @param most maximum number
     * @param megabytes maximum size of each
     */
    public record Upload(List<String> accepts, int most, int megabytes) {}

    /** Text formats. */
    public enum Like {
        ANYTHING,
        EMAIL,
        PHONE
    }

    /** A rule that compares a date with another. */
    public record DateRule(Relation relation, @Nullable String otherKey) {

        /** FUTURE and PAST exclude today; NOT_PAST and NOT_FUTURE include it. */
        public enum Relation {
            FUTURE,
            NOT_PAST,
            PAST,
            NOT_FUTURE,
            AFTER,
            NOT_BEFORE
        }
    }

    /**
     * Constraints on an answer.
     *
     * @param maxLength in characters as people count them; always set, and stated in the hint
     * @param decimals maximum number of decimal places
     * @param step the number must be a multiple of it; null for any
     */
    public record Checks(
            boolean required,
            int minLength,
            int maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals,
            @Nullable BigDecimal step,
            @Nullable Pattern pattern,
            Like like,
            List<DateRule> dates) {}

    /** Whether no constraint depends on answers. */
    public boolean isFixed() {
        return formulas.isEmpty()
                && TemplateText.isFixed(label)
                && TemplateText.isFixed(hint)
                && TemplateText.isFixed(prefix)
                && TemplateText.isFixed(suffix);
    }

    /** Suffixes of its inputs; empty for a single input. */
    public List<String> boxes() {
        return switch (kind) {
            case DATE -> List.of("day", "month", "year");
            case DATETIME -> List.of("day", "month", "year", "time");
            default -> List.of();
        };
    }

    /** The key under which an email address is kept that the person has confirmed. Not a valid answer key. */
    public String sureKey() {
        return key + "-sure";
    }

    /** Whether residents read the answer, so that the page shows reading advice. */
    public boolean isMeasured() {
        return (kind == Kind.TEXT || kind == Kind.LONG_TEXT) && "true".equals(properties.get("readability"));
    }

    /** The source of the rule behind the question, for readers; empty when not given. */
    public String source() {
        return properties.getOrDefault("source", "");
    }
}
