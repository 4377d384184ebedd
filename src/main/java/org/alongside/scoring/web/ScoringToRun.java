package org.alongside.scoring.web;

import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.alongside.scoring.view.ScoringLists;
import org.springframework.stereotype.Component;

/** Restricts a scoring round's page to officers, managers and the chair of its body. */
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
