package org.alongside.evaluation;

/** Which side of the table feedback comes from: the people who take part, or the council's staff. */
public enum Side {
    CONTRIBUTOR,
    STAFF
}
