package org.alongside.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A user task being viewed or completed.
 *
 * @param item the work item
 * @param reference the case
 * @param task the element's id in the model
 * @param viewer the person viewing or completing it
 * @param variables the process variables at this step, read on first use because many steps need none
 * @param known values read for the step, see {@link #once}
 */
public record UserTaskContext(
        UUID item,
        String reference,
        String task,
        Viewer viewer,
        Supplier<ProcessVariables> variables,
        Map<Class<?>, Object> known) {

    public UserTaskContext(
            UUID item, String reference, String task, Viewer viewer, Supplier<ProcessVariables> variables) {
        this(item, reference, task, viewer, variables, new HashMap<>());
    }

    /** Reads a value once per page, so that the form's initial input and its material can share it. */
    public <T> T once(Class<T> what, Supplier<T> read) {
        Object there = known.get(what);
        T value = there == null ? read.get() : what.cast(there);
        known.put(what, value);
        return value;
    }

    /**
     * @throws IllegalStateException when the process does not have the variable here
     */
    public <T> T get(ProcessVariable<T> variable) {
        T value = find(variable);
        if (value == null) {
            throw new IllegalStateException("The step " + task + " has no variable " + variable.name());
        }
        return value;
    }

    public <T> @Nullable T find(ProcessVariable<T> variable) {
        return variables.get().get(variable);
    }
}
