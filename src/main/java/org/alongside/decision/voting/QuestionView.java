package org.alongside.decision.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that a member asked before deciding. Nobody is told who asked.
 *
 * @param answer nothing while there is none
 */
public record QuestionView(
        UUID id,
        String words,
        LocalDate promisedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean isAnswered() {
        return answeredAt != null;
    }
}
