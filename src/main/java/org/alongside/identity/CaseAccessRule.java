package org.alongside.identity;

import java.util.Map;

/** Decides whether a viewer may see the resource in a path. Implementations are Spring beans. */
@FunctionalInterface
public interface CaseAccessRule {

    /**
     * Whether the viewer may see the resource.
     *
     * @param path the path variables, such as {@code reference}
     */
    boolean permits(Viewer viewer, Map<String, String> path);
}
