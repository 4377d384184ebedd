package org.alongside.scoring.web;

import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.alongside.scoring.view.ScoringLists;
import org.springframework.stereotype.Component;

/** The page of a scoring round is for officers and managers, and for the chair of the body that scores. */
@Component
class ScoringToRun extends RoundAccessRule {

    private final ScoringLists rounds;

    ScoringToRun(ScoringLists rounds) {
        this.rounds = rounds;
    }

    @Override
    protected boolean permits(UUID round, Viewer viewer) {
        return rounds.mayRun(round, viewer);
    }
}
