package org.alongside.form.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;

/** The options that are not written in a form but known only at run time, by the {@code valuesKey} that asks for them. */
public final class Choices {

    private static final Choices NONE = new Choices(Map.of(), Map.of());

    private final Map<String, List<Choice>> byKey;
    private final Map<String, Object> known;

    private Choices(Map<String, List<Choice>> byKey, Map<String, Object> known) {
        this.byKey = byKey;
        this.known = known;
    }

    public static Choices none() {
        return NONE;
    }

    public static Choices of(String valuesKey, List<Choice> options) {
        return NONE.and(valuesKey, options);
    }

    public Choices and(String valuesKey, List<Choice> options) {
        Map<String, List<Choice>> more = new LinkedHashMap<>(byKey);
        more.put(valuesKey, List.copyOf(options));
        return new Choices(more, known);
    }

    /**
     * A copy in which the form's expressions also know something that nobody is asked for: the rows of a table, or a
     * number that a text tells.
     *
     * @param name as expressions call it; an answer of the same name wins
     * @param value text, number, truth value, date, or lists and maps of those
     */
    public Choices knowing(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return new Choices(byKey, more);
    }

    Map<String, Object> known() {
        return known;
    }

    /** The options for a key; empty when nobody gave any, which the page then says. */
    public List<Choice> of(String valuesKey) {
        return byKey.getOrDefault(valuesKey, List.of());
    }

    /** What a question offers: its own options, or those of its {@code valuesKey}. */
    public List<Choice> optionsOf(Field field) {
        return field.optionsFrom() == null ? field.options() : of(field.optionsFrom());
    }
}
