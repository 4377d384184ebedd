package org.alongside.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer may know about their suggestion.
 *
 * @param triage the latest decision, if any
 */
public record FollowedOpportunity(
        String reference,
        String title,
        Instant receivedAt,
        Stage stage,
        ProjectState state,
        @Nullable Triage triage) {

    public Optional<Triage> decided() {
        return Optional.ofNullable(triage);
    }
}
