package org.alongside.contribution;

/** Where a contribution was made. */
public enum Occasion {
    WORKSHOP,
    MEETING,
    CALL,
    LETTER,
    SURVEY,
    ONLINE
}
