package org.alongside.round;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.jspecify.annotations.Nullable;

/**
 * How far a member's time in a round is.
 *
 * @param seat in this round
 * @param name the member's
 * @param need the format they need; nothing for the standard one
 * @param lastDay their own; nothing while their time has not begun
 * @param waits whether their time waits for the format and they have not decided
 */
public record SeatClock(
        UUID seat,
        String name,
        @Nullable FormatNeed need,
        @Nullable LocalDate lastDay,
        boolean waits) {}
