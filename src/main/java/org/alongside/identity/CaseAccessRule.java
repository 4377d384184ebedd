package org.alongside.identity;

import java.util.Map;

/** Decides whether somebody may see the thing that an address names. Implemented as a Spring bean. */
@FunctionalInterface
public interface CaseAccessRule {

    /**
     * Whether this person may.
     *
     * @param path the variables of the address, such as {@code reference}
     */
    boolean permits(Viewer viewer, Map<String, String> path);
}
