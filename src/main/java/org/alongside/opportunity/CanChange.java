package org.alongside.opportunity;

/** How much people could change, as far as the proposer knows. */
public enum CanChange {
    A_LOT,
    SOME,
    LITTLE,
    NOTHING,
    NOT_KNOWN
}
