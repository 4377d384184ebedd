package org.alongside.form.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;

/** Options known only at run time, by {@code valuesKey}. */
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
     * A copy with a further variable for the form's expressions, such as the rows of a table or a number in a text.
     *
     * @param name the variable; an answer of the same name takes precedence
     * @param value text, number, boolean, date, or lists and maps of those
     */
    public Choices knowing(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return new Choices(byKey, more);
    }

    Map<String, Object> known() {
        return known;
    }

    /** The options for a key; empty when there are none, as the page then says. */
    public List<Choice> of(String valuesKey) {
        return byKey.getOrDefault(valuesKey, List.of());
    }

    /** The options of a question: its own, or those of its {@code valuesKey}. */
    public List<Choice> optionsOf(Field field) {
        return field.optionsFrom() == null ? field.options() : of(field.optionsFrom());
    }
}
