package org.alongside.decision.web;

import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.springframework.stereotype.Component;

/** Access to a member's pages of a round: seat holders, deputies and proxies. */
@Component
class RoundOfMine extends RoundAccessRule {

    private final RoundQueries rounds;

    RoundOfMine(RoundQueries rounds) {
        this.rounds = rounds;
    }

    @Override
    protected boolean permits(UUID round, Viewer viewer) {
        return rounds.takesPart(round, viewer.id());
    }
}
