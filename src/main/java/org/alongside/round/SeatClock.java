package org.alongside.round;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.jspecify.annotations.Nullable;

/**
 * A member's time in a round.
 *
 * @param seat the seat in this round
 * @param name the member's name
 * @param need their format; null for the standard format
 * @param lastDay their own last day; null until their time starts
 * @param waits whether their time has not started because of the format, and they have not decided
 */
public record SeatClock(
        UUID seat,
        String name,
        @Nullable FormatNeed need,
        @Nullable LocalDate lastDay,
        boolean waits) {}
