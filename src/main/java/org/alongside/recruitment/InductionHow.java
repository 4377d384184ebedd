package org.alongside.recruitment;

/** How people were brought on board. */
public enum InductionHow {
    IN_PERSON,
    ONLINE,
    ONE_TO_ONE
}
