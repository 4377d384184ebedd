package org.alongside.decision.view;

import java.util.List;
import java.util.UUID;
import org.alongside.decision.model.Tally;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;

/**
 * A round that needs a decision on how to proceed.
 *
 * @param tally the counts; null unless it was decided by ballots
 * @param seats by name; with choices only where the body names its members, once it is over or tied
 * @param said choices and reasons without names; empty where the body names its members
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
