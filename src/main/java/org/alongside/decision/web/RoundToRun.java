package org.alongside.decision.web;

import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.springframework.stereotype.Component;

/** Access to a round's administration: officers, managers and the chair of the body. */
@Component
class RoundToRun extends RoundAccessRule {

    private final RoundQueries rounds;

    RoundToRun(RoundQueries rounds) {
        this.rounds = rounds;
    }

    @Override
    protected boolean permits(UUID round, Viewer viewer) {
        return rounds.mayRun(round, viewer);
    }
}
