package org.alongside.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as its page shows it.
 *
 * @param problem why it can never have a quorum now; nothing when it can
 * @param seats held now or later, by kind
 * @param past seats that have ended
 * @param terms each version, the newest first
 * @param openRounds how many questions its members decide now
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
     * @param endsSoon whether somebody should look for who comes next
     * @param need the format that whoever has it reads; nothing for the standard one
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
