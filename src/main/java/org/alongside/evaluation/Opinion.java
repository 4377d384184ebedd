package org.alongside.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person says about one criterion.
 *
 * @param words in the person's own words, null for none
 */
@Embeddable
public record Opinion(
        UUID criterion,
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Nullable String words) {

    @Override
    public String toString() {
        // People's words do not belong in logs.
        return "Opinion[" + verdict + "]";
    }
}
