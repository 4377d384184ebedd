package org.alongside.opportunity;

/** The approximate number of people affected. */
public enum Reach {
    /** Fewer than 100. */
    DOZENS,
    /** 100 to 999. */
    HUNDREDS,
    /** 1,000 or more. */
    THOUSANDS,
    NOT_KNOWN
}
