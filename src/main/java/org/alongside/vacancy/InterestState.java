package org.alongside.vacancy;

/** The state of a person's interest in a seat. */
enum InterestState {
    INTERESTED,
    OFFERED,
    ACCEPTED,
    /** The person declined the offer or did not answer in time. */
    DECLINED,
    NOT_CHOSEN
}
