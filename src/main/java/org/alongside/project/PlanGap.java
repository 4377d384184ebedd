package org.alongside.project;

/**
 * Something that a plan lacks. What it is reads as the message {@code PlanGap.<name>}, why it matters and who says so as
 * {@code plan.gap-source.<name>}.
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
