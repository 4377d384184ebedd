package org.alongside.body;

/** Until when members do not see each other's views. */
public enum ViewsHidden {
    /** Members who have voted see the views so far. */
    UNTIL_VOTED,
    /** Hidden from all members until the round is over. */
    UNTIL_CLOSED
}
