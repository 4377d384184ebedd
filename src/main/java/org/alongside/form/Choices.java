package org.alongside.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options that are not written in a form but known only at run time, by the {@code valuesKey} that asks for them. */
public final class Choices {

    private static final Choices NONE = new Choices(Map.of());

    private final Map<String, List<Choice>> byKey;

    private Choices(Map<String, List<Choice>> byKey) {
        this.byKey = byKey;
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
        return new Choices(more);
    }

    /** The options for a key; empty when nobody gave any, which the page then says. */
    public List<Choice> of(String valuesKey) {
        return byKey.getOrDefault(valuesKey, List.of());
    }
}
