package org.alongside.scoring.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a seat gave an entry on one criterion.
 *
 * @param moderated changed after the averages were seen
 * @param assistance how it came when somebody else wrote it down for the member; nothing when it was given online
 */
public record Score(
        UUID seat,
        UUID entry,
        UUID criterion,
        int version,
        int points,
        @Nullable String reason,
        boolean moderated,
        Instant givenAt,
        UUID givenBy,
        @Nullable UUID assistance) {

    /** Whether the seat's own member gave it themselves, online. Nobody else changes it. */
    public boolean isGivenBy(UUID member) {
        return givenBy.equals(member) && assistance == null;
    }

    /** Whether the seat's own member gave it, alone or with help; a deputy's score is not. */
    public boolean isOf(UUID member) {
        return givenBy.equals(member) || assistance != null;
    }
}
