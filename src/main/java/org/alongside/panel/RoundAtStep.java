package org.alongside.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round that cannot go on by itself, for whoever decides how it does.
 *
 * @param tally the counts; nothing before it was decided by ballots
 * @param seats by name; what they chose only where the terms of the body name members, once it is over or tied
 * @param said what was chosen and said, without names; empty where the terms of the body name members
 */
public record RoundAtStep(
        UUID id,
        String question,
        QuorumNow quorum,
        @Nullable Tally tally,
        List<DeskView.At> seats,
        List<Views.View> said) {

    public RoundAtStep {
        seats = List.copyOf(seats);
        said = List.copyOf(said);
    }
}
