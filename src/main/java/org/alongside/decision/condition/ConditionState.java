package org.alongside.decision.condition;

/** The state of a condition. */
public enum ConditionState {
    /** The body is advisory and the formal decision is outstanding. */
    ADVISED,
    TO_DO,
    MET,
    /** Not accepted by the formal decision. */
    NOT_TAKEN_ON
}
