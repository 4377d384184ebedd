package org.alongside.decision.model;

/** A ballot or another member action that cannot count: wrong time, seat or state. Nothing is stored. */
public class BallotRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    public BallotRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Reasons for refusal, each with a message. */
    public enum Why {
        /** The round is over or its deadline has passed. */
        CLOSED,
        /** The project is paused. */
        PAUSED,
        /** The seat has declared an interest. */
        EXCLUDED,
        /** The member voted before the deputy. */
        MEMBER_HAS_VOTED,
        /** The member has voted online, so a ballot cannot be recorded for them. */
        MEMBER_VOTED_THEMSELVES,
        /** The terms allow no proxy, or the other member is not eligible. */
        NO_PROXY,
        /** The person has no seat in this round. */
        NO_SEAT
    }
}
