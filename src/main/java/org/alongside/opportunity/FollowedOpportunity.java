package org.alongside.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer may know about their suggestion.
 *
 * @param triage the latest decision, if any
 * @param answerBy the day by which a decision was promised; null when none is to come or no day was given
 */
public record FollowedOpportunity(
        String reference,
        String title,
        Instant receivedAt,
        Stage stage,
        ProjectState state,
        @Nullable Triage triage,
        @Nullable LocalDate answerBy) {

    public Optional<Triage> decided() {
        return Optional.ofNullable(triage);
    }
}
