package org.alongside.opportunity;

/** About how many people an opportunity touches. */
public enum Reach {
    /** Fewer than 100. */
    DOZENS,
    /** 100 to 999. */
    HUNDREDS,
    /** 1,000 or more. */
    THOUSANDS,
    NOT_KNOWN
}
