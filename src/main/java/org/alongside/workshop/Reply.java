package org.alongside.workshop;

/** What somebody says who was invited. */
public enum Reply {
    COMING,
    NOT_COMING
}
