package org.alongside.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A call for somebody to take a seat.
 *
 * @param callOut what it is about, in plain words
 * @param workingDays for how long people can say that they are interested
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
