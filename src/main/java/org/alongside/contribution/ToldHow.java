package org.alongside.contribution;

/** How somebody was told what their words changed. */
public enum ToldHow {
    BY_LETTER,
    IN_PERSON,
    BY_PHONE,
    THROUGH_GROUP,
    /** What was said without a name: everybody who takes part is told that there are answers, and where. */
    TO_EVERYONE
}
