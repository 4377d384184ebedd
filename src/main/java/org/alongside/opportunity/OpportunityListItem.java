package org.alongside.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of opportunities.
 *
 * @param outcome the latest decision; null until decided
 */
public record OpportunityListItem(
        String reference,
        String title,
        Instant receivedAt,
        @Nullable TriageOutcome outcome) {

    public Optional<TriageOutcome> decided() {
        return Optional.ofNullable(outcome);
    }
}
