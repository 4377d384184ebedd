package org.alongside.decision.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's question before voting. Its author is never shown.
 *
 * @param answer null while unanswered
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
