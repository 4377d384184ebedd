package org.alongside.decision.model;

/** How a round was decided: by ballots, in a meeting, or by the chair after a tie. */
public enum DecidedBy {
    BALLOTS,
    MEETING,
    CHAIR
}
