package org.alongside.decision.model;

/** The chair's options for a round that closed inquorate. */
public enum Resolution {
    MORE_TIME,
    MEETING,
    RETURN
}
