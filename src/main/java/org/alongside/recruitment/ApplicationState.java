package org.alongside.recruitment;

/** Where an application stands. */
enum ApplicationState {
    APPLIED,
    PLACE,
    WAITING,
    NOT_THIS_TIME,
    /** Had a place, and gave it up. */
    GAVE_UP
}
