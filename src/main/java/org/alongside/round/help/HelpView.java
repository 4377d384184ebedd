package org.alongside.round.help;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's request, as officers and chairs see it.
 *
 * @param name the member's name
 * @param promisedBy the date by which the member gets an answer
 * @param answeredAt null while it is open
 */
public record HelpView(
        UUID id,
        String name,
        HelpKind kind,
        @Nullable String words,
        LocalDate promisedBy,
        @Nullable Instant answeredAt) {}
