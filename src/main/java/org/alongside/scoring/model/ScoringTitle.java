package org.alongside.scoring.model;

import java.util.UUID;

/** A scoring round in a list. */
public record ScoringTitle(UUID id, String reference, String title, UUID body, ScoringState state) {

    public boolean isOver() {
        return state.isOver();
    }
}
