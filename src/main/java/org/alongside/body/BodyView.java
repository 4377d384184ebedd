package org.alongside.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as shown on its page.
 *
 * @param problem why it can never be quorate at present; null when it can
 * @param seats current and future seats, by kind
 * @param past seats that have ended
 * @param terms all versions, newest first
 * @param openRounds number of open rounds
 */
public record BodyView(
        Body body,
        @Nullable QuorumProblem problem,
        List<OneSeat> seats,
        List<OneSeat> past,
        List<Terms> terms,
        int openRounds) {

    public BodyView {
        seats = List.copyOf(seats);
        past = List.copyOf(past);
        terms = List.copyOf(terms);
    }

    /**
     * A seat with names.
     *
     * @param endsSoon whether a successor should be sought
     * @param need the member's reading format; null for the standard format
     */
    public record OneSeat(
            UUID id,
            String name,
            SeatKind kind,
            boolean chair,
            @Nullable String deputy,
            LocalDate from,
            @Nullable LocalDate to,
            boolean endsSoon,
            @Nullable FormatNeed need) {}

    /** A version of the terms. */
    public record Terms(
            int version,
            Instant changedAt,
            @Nullable String changedBy,
            @Nullable String why,
            String terms,
            Quorum quorum,
            BodyTerms rules) {}
}
