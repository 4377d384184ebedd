package org.alongside.worklist;

import java.util.Map;

/**
 * What a person must see in order to do a step: a template fragment and what it shows.
 *
 * @param fragment such as {@code decision/material :: pack}; empty for nothing
 */
public record TaskMaterial(String fragment, Map<String, Object> model) {

    public static final TaskMaterial NONE = new TaskMaterial("", Map.of());

    public boolean isPresent() {
        return !fragment.isEmpty();
    }
}
