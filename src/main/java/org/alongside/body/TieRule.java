package org.alongside.body;

/** What follows when as many are for a plan as against it. */
public enum TieRule {
    CHAIR_DECIDES,
    /** The same question is asked once more; when that is a tie too, the chair decides. */
    SECOND_ROUND
}
