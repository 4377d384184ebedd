package org.alongside.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A seat that is to be filled.
 *
 * @param reference of its own, such as {@code VS-2027-0001}: the business key of its process
 * @param code its name in the public address
 * @param closesOn the last day on which people can say that they are interested
 * @param outreach what was done when nobody was found at first
 */
public record Vacancy(
        UUID id,
        String reference,
        String code,
        UUID body,
        String bodyName,
        SeatKind kind,
        VacancyState state,
        LocalDate seatFrom,
        @Nullable LocalDate seatTo,
        LocalDate closesOn,
        String callOut,
        @Nullable String outreach,
        @Nullable String stopped,
        List<Channel> channels,
        List<Interested> interested) {

    public Vacancy {
        channels = List.copyOf(channels);
        interested = List.copyOf(interested);
    }

    /** Somebody who is interested, as officers and the chair see them. */
    public record Interested(
            UUID id,
            InterestState state,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String why,
            @Nullable String needs) {

        @Override
        public String toString() {
            return "Interested[" + id + "]";
        }
    }

    /** Those to whom the seat can be offered. */
    public List<Interested> waiting() {
        return interested.stream()
                .filter(each -> each.state() == InterestState.INTERESTED)
                .toList();
    }
}
