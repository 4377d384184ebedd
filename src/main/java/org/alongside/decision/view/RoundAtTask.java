package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.decision.model.Tally;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;

/**
 * A round that cannot go on by itself, for whoever decides how it does.
 *
 * @param tally the counts; nothing before it was decided by ballots
 * @param seats by name; what they chose only where the terms of the body name members, once it is over or tied
 * @param said what was chosen and said, without names; empty where the terms of the body name members
 */
record RoundAtTask(
        UUID id,
        String question,
        QuorumCount quorum,
        @Nullable Tally tally,
        List<RoundAdminView.At> seats,
        List<MemberViews.View> said) {

    public RoundAtTask {
        seats = List.copyOf(seats);
        said = List.copyOf(said);
    }
}
