package org.alongside.contribution;

/** How a contributor was notified of the answer. */
public enum ToldHow {
    BY_LETTER,
    IN_PERSON,
    BY_PHONE,
    THROUGH_GROUP,
    /** Anonymous contributions: all participants learn that there are answers, and where. */
    TO_EVERYONE
}
