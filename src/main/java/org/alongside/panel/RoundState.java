package org.alongside.panel;

/** Where a round stands. */
public enum RoundState {
    /** The question is written, nobody has been asked yet. */
    PREPARED,
    /** Members decide. */
    OPEN,
    /** The deadline passed without a quorum; the chair says how it goes on. */
    INQUORATE,
    DECIDED,
    /** Sent back to planning by the chair without a decision. */
    RETURNED,
    /** The project was withdrawn or its scope changed before the round was decided. */
    STOPPED;

    /** Whether nothing can change in the round any more. */
    public boolean isOver() {
        return this == DECIDED || this == RETURNED || this == STOPPED;
    }
}
