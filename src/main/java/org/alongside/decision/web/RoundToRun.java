package org.alongside.decision.web;

import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.springframework.stereotype.Component;

/** The page of a round is for officers and managers, and for the chair of the body it was put to. */
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
