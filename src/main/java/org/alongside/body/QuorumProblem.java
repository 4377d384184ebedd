package org.alongside.body;

import java.util.Collection;
import java.util.Optional;

/** Why the seats that a body has can never make its quorum. */
public enum QuorumProblem {
    NO_SEATS,
    TOO_FEW_SEATS,
    /** Even when everybody with lived experience comes and just enough others, their share is too small. */
    SHARE_UNREACHABLE;

    /** The text that says so, with the seats and the share that are needed. */
    public String message() {
        return "body.quorum." + name();
    }

    public static Optional<QuorumProblem> of(Quorum quorum, Collection<Seat> held) {
        if (held.isEmpty()) {
            return Optional.of(NO_SEATS);
        }
        if (held.size() < quorum.seats()) {
            return Optional.of(TOO_FEW_SEATS);
        }
        long lived = held.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        long gathered = Math.max(quorum.seats(), lived);
        return lived * 100 >= quorum.livedExperience() * gathered ? Optional.empty() : Optional.of(SHARE_UNREACHABLE);
    }
}
