package org.alongside.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of opportunities.
 *
 * @param outcome the latest decision; null until decided
 * @param answerBy the day by which a decision was promised; null when none is to come or no day was given
 */
public record OpportunityListItem(
        String reference,
        String title,
        Instant receivedAt,
        @Nullable TriageOutcome outcome,
        @Nullable LocalDate answerBy) {

    public Optional<TriageOutcome> decided() {
        return Optional.ofNullable(outcome);
    }
}
