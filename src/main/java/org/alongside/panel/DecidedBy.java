package org.alongside.panel;

/** Whether a round was decided by the ballots of its members or in a meeting. */
public enum DecidedBy {
    BALLOTS,
    MEETING
}
