package org.alongside.vacancy;

/** The state of a vacancy. */
enum VacancyState {
    /** People can express an interest. */
    OPEN,
    /** The call has closed; officers are choosing a person. */
    CHOOSING,
    /** The seat has been offered. */
    OFFERED,
    FILLED,
    STOPPED;

    public boolean isOver() {
        return this == FILLED || this == STOPPED;
    }
}
