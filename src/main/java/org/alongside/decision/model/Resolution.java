package org.alongside.decision.model;

/** How the chair goes on with a round whose deadline passed without a quorum. */
public enum Resolution {
    MORE_TIME,
    MEETING,
    RETURN
}
