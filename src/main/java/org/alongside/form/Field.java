package org.alongside.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
        Map<String, String> properties)
        implements Part {

    /** What sort of question it is. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        TAGLIST;

        boolean picks() {
            return picksOne() || picksSeveral();
        }

        boolean picksOne() {
            return this == RADIO || this == SELECT;
        }

        boolean picksSeveral() {
            return this == CHECKLIST || this == TAGLIST;
        }
    }

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
     */
    public record Checks(
            boolean required,
            int minLength,
            int maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals,
            @Nullable Pattern pattern,
            Like like,
            List<DateRule> dates) {}

    /** Where the rule that asks this comes from, for people who want to know; empty when not said. */
    public String source() {
        return properties.getOrDefault("source", "");
    }
}
