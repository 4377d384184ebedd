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
 * A user task that somebody is looking at or finishing.
 *
 * @param item the work item
 * @param reference the case
 * @param task the element's id in the model
 * @param viewer who looks or finishes
 * @param variables what the process knows at this step; many steps need nothing of it, so it is asked for when one does
 * @param known what was read for the step, see {@link #once}
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

    /** What both the form's beginning and what stands above it need is read once for a page. */
    public <T> T once(Class<T> what, Supplier<T> read) {
        Object there = known.get(what);
        T value = there == null ? read.get() : what.cast(there);
        known.put(what, value);
        return value;
    }

    /** @throws IllegalStateException when the process does not have the variable here */
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
