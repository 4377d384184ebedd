package org.alongside.decision.condition;

/** Events in the life of a condition. */
public enum ConditionChange {
    /** The council marked it as met, and said how. */
    MET,
    /** A member of the body said that it is not met, and why. */
    NOT_MET,
    /** The owner or the due date changed, with a reason. */
    CHANGED,
    /** The formal decision accepted it. */
    TAKEN_ON,
    /** The formal decision did not accept it. */
    NOT_TAKEN_ON
}
