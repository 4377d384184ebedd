package org.alongside.project;

/**
 * A gap in a plan. Its text is the message {@code PlanGap.<name>}; its importance and source are in {@code
 * plan.gap-source.<name>}.
 */
public enum PlanGap {
    CAN_CHANGE,
    CANNOT_CHANGE,
    GROUPS,
    PARTNERS,
    LEFT_OUT,
    LEFT_OUT_ACTION,
    FORMATS,
    ACCESS_BUDGET,
    REWARD_BUDGET,
    DATES,
    TOO_SHORT,
    HEAR_BACK,
    HEAR_BACK_LATE
}
