package org.alongside.workshop;

/** A reply to an invitation. */
public enum Reply {
    COMING,
    NOT_COMING
}
