package org.alongside.worklist;

import java.util.Map;

/**
 * Material shown above a step's form: a template fragment and its model.
 *
 * @param fragment such as {@code decision/material :: pack}; empty for none
 */
public record TaskMaterial(String fragment, Map<String, Object> model) {

    public static final TaskMaterial NONE = new TaskMaterial("", Map.of());

    public boolean isPresent() {
        return !fragment.isEmpty();
    }
}
