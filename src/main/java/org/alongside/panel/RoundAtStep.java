package org.alongside.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round that cannot go on by itself, for whoever decides how it does.
 *
 * @param tally the counts; nothing before it was decided by ballots
 * @param seats by name; what they chose only once it is over or tied
 */
public record RoundAtStep(
        UUID id,
        String question,
        QuorumNow quorum,
        @Nullable Tally tally,
        List<DeskView.At> seats) {

    public RoundAtStep {
        seats = List.copyOf(seats);
    }
}
