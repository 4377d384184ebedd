package org.alongside.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values for process variables, handed to the engine with a start, a message or a finished step. */
public final class Values {

    private final Map<String, @Nullable Object> values;

    private Values(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** The step needs to tell the process nothing. */
    public static Values none() {
        return new Values(Map.of());
    }

    public static <T> Values of(Variable<T> variable, @Nullable T value) {
        return none().and(variable, value);
    }

    public <T> Values and(Variable<T> variable, @Nullable T value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), variable.write(value));
        return new Values(more);
    }

    /** The value given for a variable, or null. */
    public <T> @Nullable T get(Variable<T> variable) {
        return variable.read(values.get(variable.name()));
    }

    /** As the engine takes them: by name, enums as names. */
    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** Wraps what the engine holds, for reading with {@link #get}. */
    public static Values ofEngine(Map<String, @Nullable Object> values) {
        return new Values(new LinkedHashMap<>(values));
    }
}
