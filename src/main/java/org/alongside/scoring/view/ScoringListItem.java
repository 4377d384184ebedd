package org.alongside.scoring.view;

import java.util.UUID;
import org.alongside.scoring.model.ScoringState;

/**
 * A scoring round in a list.
 *
 * @param body the name of the body that scores
 */
record ScoringListItem(UUID id, String reference, String title, String body, ScoringState state) {

    public boolean isOver() {
        return state.isOver();
    }
}
