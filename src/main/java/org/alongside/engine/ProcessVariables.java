package org.alongside.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Process variables passed to the engine with a start, a message or a completed task. */
public final class ProcessVariables {

    private final Map<String, @Nullable Object> values;

    private ProcessVariables(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** No variables. */
    public static ProcessVariables none() {
        return new ProcessVariables(Map.of());
    }

    public static <T> ProcessVariables of(ProcessVariable<T> variable, @Nullable T value) {
        return none().and(variable, value);
    }

    public <T> ProcessVariables and(ProcessVariable<T> variable, @Nullable T value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), variable.write(value));
        return new ProcessVariables(more);
    }

    /** The value of a variable, or null. */
    public <T> @Nullable T get(ProcessVariable<T> variable) {
        return variable.read(values.get(variable.name()));
    }

    /** By name, with enums as names, as the engine expects them. */
    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** Wraps the engine's values, for reading with {@link #get}. */
    public static ProcessVariables ofEngine(Map<String, @Nullable Object> values) {
        return new ProcessVariables(new LinkedHashMap<>(values));
    }
}
