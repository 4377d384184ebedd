package org.alongside.decision.condition;

/** Where a condition stands. */
public enum ConditionState {
    /** The body only advises, and the formal decision has not answered yet. */
    ADVISED,
    TO_DO,
    MET,
    /** The formal decision did not take it on. */
    NOT_TAKEN_ON
}
