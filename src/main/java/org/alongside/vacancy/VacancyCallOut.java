package org.alongside.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A call for people to fill a seat.
 *
 * @param callOut the call's text in plain words
 * @param workingDays how long people can express an interest
 */
public record VacancyCallOut(
        UUID body,
        SeatKind kind,
        String callOut,
        List<Channel> channels,
        int workingDays,
        LocalDate seatFrom,
        @Nullable LocalDate seatTo) {

    public VacancyCallOut {
        channels = List.copyOf(channels);
    }
}
