package org.alongside.award;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a seat gave an entry on one criterion.
 *
 * @param moderated changed after the averages were seen
 */
record Score(
        UUID seat,
        UUID entry,
        UUID criterion,
        int version,
        int points,
        @Nullable String reason,
        boolean moderated,
        Instant givenAt,
        UUID givenBy) {}
