package org.alongside.scoring.web;

import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.round.access.RoundAccessRule;
import org.alongside.scoring.view.MemberScorings;
import org.springframework.stereotype.Component;

/** Restricts a member's pages of a scoring round to its members and deputies. */
@Component
class ScoringOfMine extends RoundAccessRule {

    private final MemberScorings rounds;

    ScoringOfMine(MemberScorings rounds) {
        this.rounds = rounds;
    }

    @Override
    protected boolean permits(UUID round, Viewer viewer) {
        return rounds.takesPart(round, viewer.id());
    }
}
