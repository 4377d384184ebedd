package org.alongside.contribution;

/** Where something was said. */
public enum Occasion {
    WORKSHOP,
    MEETING,
    CALL,
    LETTER,
    SURVEY,
    ONLINE
}
