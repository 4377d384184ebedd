package org.alongside.body;

/** What follows a tie. */
public enum TieRule {
    CHAIR_DECIDES,
    /** The same question is asked again; after another tie, the chair decides. */
    SECOND_ROUND
}
