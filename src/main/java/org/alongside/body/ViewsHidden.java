package org.alongside.body;

/** Until when members do not see what the others said. */
public enum ViewsHidden {
    /** Whoever has voted sees the views that there are. */
    UNTIL_VOTED,
    /** Nobody sees a view before the round is over. */
    UNTIL_CLOSED
}
