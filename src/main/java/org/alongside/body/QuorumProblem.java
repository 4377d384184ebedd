package org.alongside.body;

import java.util.Collection;
import java.util.Optional;

/** Why a body's seats can never be quorate. */
public enum QuorumProblem {
    NO_SEATS,
    TOO_FEW_SEATS,
    /** Even if all members with lived experience vote and just enough others, their share is too small. */
    SHARE_UNREACHABLE;

    /** The message key; its arguments are the seats and the share needed. */
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
