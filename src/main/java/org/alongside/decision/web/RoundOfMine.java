package org.alongside.decision.web;

import java.util.UUID;
import org.alongside.decision.view.RoundQueries;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.springframework.stereotype.Component;

/** A member's pages of a round are for whoever has a seat in it, or stands in for one. */
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
