package org.alongside.decision.condition;

/** What can happen to a condition. */
public enum ConditionChange {
    /** The council said that it is met, and how. */
    MET,
    /** Somebody of the body said that it is not met, and why. */
    NOT_MET,
    /** It has another owner or another date, and why. */
    CHANGED,
    /** The formal decision took it on. */
    TAKEN_ON,
    /** The formal decision did not take it on. */
    NOT_TAKEN_ON
}
