package org.alongside.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat to be assigned.
 *
 * @param to the last day; null for an open-ended seat
 * @param deputy an account that may vote until the member has
 */
public record NewSeat(
        UUID account,
        SeatKind kind,
        boolean chair,
        @Nullable UUID deputy,
        LocalDate from,
        @Nullable LocalDate to) {

    public static NewSeat of(UUID account, SeatKind kind, LocalDate from) {
        return new NewSeat(account, kind, false, null, from, null);
    }

    public NewSeat asChair() {
        return new NewSeat(account, kind, true, deputy, from, to);
    }

    public NewSeat withDeputy(UUID who) {
        return new NewSeat(account, kind, chair, who, from, to);
    }

    public NewSeat until(LocalDate lastDay) {
        return new NewSeat(account, kind, chair, deputy, from, lastDay);
    }
}
