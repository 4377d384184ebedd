package org.alongside.recruitment;

/** How the induction was held. */
public enum InductionHow {
    IN_PERSON,
    ONLINE,
    ONE_TO_ONE
}
