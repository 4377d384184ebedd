package org.alongside.contribution;

/** Findings of the check on a promise, six months after closing. */
public enum PromiseKept {
    KEPT,
    PARTLY_KEPT,
    NOT_KEPT
}
