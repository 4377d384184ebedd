package org.alongside.decision.model;

/** The state of a round. */
public enum RoundState {
    /** The question is written; members have not been asked yet. */
    PREPARED,
    /** Open for voting. */
    OPEN,
    /** The deadline passed without a quorum; the chair decides how to proceed. */
    INQUORATE,
    /** Tied; the chair decides. */
    TIED,
    /** Tied; the question is asked again in a second round. */
    ASKED_AGAIN,
    DECIDED,
    /** Returned to planning by the chair without a decision. */
    RETURNED,
    /** The project was withdrawn or its scope changed before a decision. */
    STOPPED;

    /** Whether the round is final. */
    public boolean isOver() {
        return this == DECIDED || this == ASKED_AGAIN || this == RETURNED || this == STOPPED;
    }
}
