package org.alongside.round.help;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member asked for, as officers and chairs see it.
 *
 * @param name the member's
 * @param promisedBy the day by which the member gets an answer
 * @param answeredAt null while it is open
 */
public record HelpView(
        UUID id,
        String name,
        HelpKind kind,
        @Nullable String words,
        LocalDate promisedBy,
        @Nullable Instant answeredAt) {}
