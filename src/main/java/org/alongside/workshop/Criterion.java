package org.alongside.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A success criterion of a case, as agreed with contributors.
 *
 * @param number from 1 within the case
 * @param means what will be better
 * @param knownBy how everybody will know
 * @param lockedAt when it was locked; null until then
 */
public record Criterion(
        UUID id,
        int number,
        String means,
        String knownBy,
        @Nullable Instant lockedAt) {

    public boolean isLocked() {
        return lockedAt != null;
    }
}
