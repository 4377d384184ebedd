package org.alongside.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Earlier statements about a case for the author of its plan: the suggestion, changes asked for by the panel, reasons
 * for a change of scope. Implemented by the modules that store them.
 */
public interface PlanningBackground {

    /** The statements about this case, unordered. */
    List<Words> said(String reference);

    /**
     * Whether there can be statements yet, which saves a query.
     *
     * @param plans the states of the plan versions written so far
     */
    default boolean areThere(Set<PlanState> plans) {
        return true;
    }

    /**
     * A statement.
     *
     * @param titleKey message key of the heading, such as "What the panel asks to change"
     * @param at when it was made
     * @param words the original text
     */
    record Words(String titleKey, Instant at, String words) {}
}
