package org.alongside.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was said about a case that whoever writes its plan must read: what was put forward, what the panel asked to
 * change, why the scope changed. Implemented by the modules that keep such words.
 */
public interface PlanningBackground {

    /** The words about this case, in any order; empty when there are none. */
    List<Words> said(String reference);

    /**
     * Whether there can be such words yet, so that they are asked for.
     *
     * @param plans as what the plans stand that were written so far
     */
    default boolean areThere(Set<PlanState> plans) {
        return true;
    }

    /**
     * Somebody's words.
     *
     * @param titleKey key of the message that says what these words are, such as "What the panel asks to change"
     * @param at when they were said
     * @param words as they were written
     */
    record Words(String titleKey, Instant at, String words) {}
}
