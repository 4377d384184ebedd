package org.alongside.contribution;

/** How somebody was told what their words changed. */
public enum ToldHow {
    BY_LETTER,
    IN_PERSON,
    BY_PHONE,
    THROUGH_GROUP
}
