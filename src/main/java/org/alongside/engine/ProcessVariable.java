package org.alongside.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable, declared once: its name in the models and its Java type.
 *
 * <p>Variables hold references, flags, enum names, dates and small numbers, never personal data or free text: the
 * engine's tables are not a place of record, and no person can be erased from them.
 *
 * @param name as used in the models
 * @param type the Java type; enums are stored by name
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<String> reference(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** A timer date, computed from the council's calendar. */
    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    public static <E extends Enum<E>> ProcessVariable<E> oneOf(String name, Class<E> type) {
        return new ProcessVariable<>(name, type);
    }

    /** @throws IllegalStateException when the variable is not set: model and code disagree */
    public T from(VariableScope scope) {
        T value = findIn(scope);
        if (value == null) {
            throw new IllegalStateException("The process has no variable " + name);
        }
        return value;
    }

    public @Nullable T findIn(VariableScope scope) {
        return read(scope.getVariable(name));
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, write(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable
    T read(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return type.isEnum() ? (T) Enum.valueOf((Class) type, (String) value) : type.cast(value);
    }

    @Nullable
    Object write(@Nullable T value) {
        return value instanceof Enum<?> named ? named.name() : value;
    }
}
