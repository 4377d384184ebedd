package org.alongside.body;

/** When a body has said yes. The table {@code panel-outcome.dmn} works with these names, so a council can change what they mean. */
public enum DecisionRule {
    /** More than half of those who take a side. */
    SIMPLE_MAJORITY,
    /** At least two thirds of those who take a side. */
    TWO_THIRDS,
    /** Nobody who takes a side is against it. */
    CONSENSUS,
    /** More than half, and nobody with lived experience says no. */
    NO_LIVED_EXPERIENCE_OBJECTION
}
