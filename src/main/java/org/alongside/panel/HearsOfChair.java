package org.alongside.panel;

import java.util.UUID;

/** Rounds of some kind that are not over hear that their body has another chair: their steps wait for that person. */
public interface HearsOfChair {

    /**
     * The chair has gone to somebody else.
     *
     * @param before who was the chair and leaves
     */
    void chairedBy(UUID body, UUID before, UUID now);
}
