package org.alongside.vacancy;

/** Where the recruiting to a seat stands. */
enum VacancyState {
    /** People can say that they are interested. */
    OPEN,
    /** The call has closed; somebody is chosen. */
    CHOOSING,
    /** The seat is offered to somebody. */
    OFFERED,
    FILLED,
    STOPPED;

    public boolean isOver() {
        return this == FILLED || this == STOPPED;
    }
}
