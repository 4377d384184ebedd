package org.alongside.vacancy;

/** What became of somebody's interest in a seat. */
enum InterestState {
    INTERESTED,
    OFFERED,
    ACCEPTED,
    /** Said no to the offer, or did not answer in time. */
    DECLINED,
    NOT_CHOSEN
}
