package org.alongside.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's view of one criterion.
 *
 * @param words the person's own words, or null
 */
@Embeddable
public record Opinion(
        UUID criterion,
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Nullable String words) {

    @Override
    public String toString() {
        // Feedback must not appear in logs.
        return "Opinion[" + verdict + "]";
    }
}
