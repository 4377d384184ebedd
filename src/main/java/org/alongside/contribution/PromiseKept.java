package org.alongside.contribution;

/** What the check six months after closing found about a promise. */
public enum PromiseKept {
    KEPT,
    PARTLY_KEPT,
    NOT_KEPT
}
