package org.alongside.evaluation;

/** Source of feedback: participants or council staff. */
public enum Side {
    CONTRIBUTOR,
    STAFF
}
