package org.alongside.form.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.form.answer.Choices;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param id the component's id in the form file
 * @param key the name of the answer
 * @param hint help below the label, empty when there is none
 * @param hiddenWhen FEEL that hides it, or null
 * @param initial what stands there at first: text, or FEEL when it starts with {@code =}; empty for nothing
 * @param options what can be picked; empty when {@code optionsFrom} is set
 * @param optionsFrom the {@code valuesKey} under which {@link Choices} are looked up, or null
 * @param properties the component's own properties, for what form-js has no word for
 * @param formulas FEEL for what else depends on answers: required, min, max, minLength, maxLength, readonly, values, accept,
 *     multiple
 * @param standing whether it is asked, or only shown
 * @param times how times of day are written; for times only
 * @param upload what files are taken; for files only
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

    /** What sort of question it is. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        /** A day and a time of day. */
        DATETIME,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        TAGLIST,
        /** One or several files. */
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

    /** Whether a question is asked. */
    public enum Standing {
        ASKED,
        /** Shown as it is and sent with the form ({@code readonly}). */
        SHOWN,
        /** Shown as it is and not sent ({@code disabled}). */
        LEFT_OUT
    }

    /**
     * How times of day are written.
     *
     * @param hours24 14:30 rather than 2:30pm
     * @param interval minutes between the times that are taken, counted from the full hour; 1 for every time
     * @param label of the box for the time, when a day is asked for as well; empty for the usual one
     */
    public record Times(boolean hours24, int interval, String label) {}

    /**
     * What files are taken.
     *
     * @param accepts endings of names in lower case, such as {@code .pdf}; empty for every kind that the product takes
     * @param most how many
     * @param megabytes how large each may be
     */
    public record Upload(List<String> accepts, int most, int megabytes) {}

    /** What a text has to look like. */
    public enum Like {
        ANYTHING,
        EMAIL,
        PHONE
    }

    /** How a date relates to another day. */
    public record DateRule(Relation relation, @Nullable String otherKey) {

        /** FUTURE and PAST leave today out; NOT_PAST and NOT_FUTURE let it in. */
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
     * What is checked.
     *
     * @param maxLength characters (code points) at most; always set, and said in the hint beforehand
     * @param decimals digits allowed after the point
     * @param step a number has to be a multiple of it; null for any
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

    /** Whether nothing about it depends on answers. */
    public boolean isFixed() {
        return formulas.isEmpty()
                && TemplateText.isFixed(label)
                && TemplateText.isFixed(hint)
                && TemplateText.isFixed(prefix)
                && TemplateText.isFixed(suffix);
    }

    /** The boxes that it is typed into, after its own name; empty for a single one. */
    public List<String> boxes() {
        return switch (kind) {
            case DATE -> List.of("day", "month", "year");
            case DATETIME -> List.of("day", "month", "year", "time");
            default -> List.of();
        };
    }

    /** Whether the page says how hard it is to read what is written. */
    public boolean isMeasured() {
        return kind == Kind.LONG_TEXT && "true".equals(properties.get("readability"));
    }

    /** Where the rule that asks this comes from, for people who want to know; empty when not said. */
    public String source() {
        return properties.getOrDefault("source", "");
    }
}
