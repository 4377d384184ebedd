package org.alongside.decision.model;

/** A ballot, or another act of a member in a round, came when or from where it cannot count. Nothing was written. */
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

    /** The reasons, each with a text for people in the messages. */
    public enum Why {
        /** The round is over, or its deadline has passed. */
        CLOSED,
        /** The project is paused. */
        PAUSED,
        /** The seat has declared an interest. */
        EXCLUDED,
        /** A deputy comes after the member has decided. */
        MEMBER_HAS_VOTED,
        /** A ballot is written down for a member who has voted themselves. */
        MEMBER_VOTED_THEMSELVES,
        /** The terms of the body allow no proxy here, or the other member cannot be one. */
        NO_PROXY,
        /** Whoever acts has no seat in this round. */
        NO_SEAT
    }
}
