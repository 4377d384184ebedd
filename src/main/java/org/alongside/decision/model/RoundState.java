package org.alongside.decision.model;

/** Where a round stands. */
public enum RoundState {
    /** The question is written, nobody has been asked yet. */
    PREPARED,
    /** Members decide. */
    OPEN,
    /** The deadline passed without a quorum; the chair says how it goes on. */
    INQUORATE,
    /** As many for it as against it; the chair decides. */
    TIED,
    /** It was a tie, and the same question is asked in a second round. */
    ASKED_AGAIN,
    DECIDED,
    /** Sent back to planning by the chair without a decision. */
    RETURNED,
    /** The project was withdrawn or its scope changed before the round was decided. */
    STOPPED;

    /** Whether nothing can change in the round any more. */
    public boolean isOver() {
        return this == DECIDED || this == ASKED_AGAIN || this == RETURNED || this == STOPPED;
    }
}
