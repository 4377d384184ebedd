package org.alongside.recruitment;

/** The state of an application. */
enum ApplicationState {
    APPLIED,
    PLACE,
    WAITING,
    NOT_THIS_TIME,
    /** Gave up their place. */
    GAVE_UP
}
