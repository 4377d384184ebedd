package org.alongside.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A vacant seat.
 *
 * @param reference such as {@code VS-2027-0001}; the business key of its process
 * @param code its name in public URLs
 * @param closesOn the last day for expressing an interest
 * @param outreach further outreach after a call without a suitable person
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

    /** An interested person, as officers and the chair see them. */
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

    /** The people who can be offered the seat. */
    public List<Interested> waiting() {
        return interested.stream()
                .filter(each -> each.state() == InterestState.INTERESTED)
                .toList();
    }
}
