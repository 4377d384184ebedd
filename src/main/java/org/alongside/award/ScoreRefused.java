package org.alongside.award;

/** A score, or another act of a member in a scoring round, came when or from where it cannot count. Nothing was written. */
public class ScoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    ScoreRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The reasons, each with a text for people in the messages. */
    public enum Why {
        /** The scoring is over, or its deadline has passed. */
        CLOSED,
        /** The seat has declared an interest in this entry. */
        EXCLUDED,
        /** The member has scored this already, and the deputy comes after. */
        MEMBER_HAS_SCORED,
        /** Something is not scored yet. */
        NOT_ALL,
        /** Whoever acts has no seat in this round. */
        NO_SEAT
    }
}
