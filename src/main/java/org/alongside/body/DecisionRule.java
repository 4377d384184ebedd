package org.alongside.body;

/**
 * When a body has approved. {@code panel-outcome.dmn} refers to these names, so a council can change their meaning.
 */
public enum DecisionRule {
    /** More than half of the votes for or against. */
    SIMPLE_MAJORITY,
    /** At least two thirds of the votes for or against. */
    TWO_THIRDS,
    /** No vote against. */
    CONSENSUS,
    /** More than half, with no vote against from a member with lived experience. */
    NO_LIVED_EXPERIENCE_OBJECTION
}
