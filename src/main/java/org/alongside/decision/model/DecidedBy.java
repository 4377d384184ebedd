package org.alongside.decision.model;

/** Whether a round was decided by the ballots of its members, in a meeting, or, after a tie, by the chair. */
public enum DecidedBy {
    BALLOTS,
    MEETING,
    CHAIR
}
