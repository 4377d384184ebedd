package org.alongside.decision.model;

/** The sections of a pack, in reading order. */
public enum PackHeading {
    PURPOSE,
    CAN_CHANGE,
    CANNOT_CHANGE,
    GROUPS,
    LEFT_OUT,
    LEFT_OUT_ACTION,
    FORMATS,
    PARTNERS,
    ACCESS_BUDGET,
    REWARD_BUDGET,
    DATES,
    HEAR_BACK,
    /** A manager's override of gaps in the plan. */
    OVERRIDE,
    /** The justification for asking a body that has reached the workload its terms call fair. */
    LOAD,
    /** The sponsor's comments on endorsement. */
    SPONSOR
}
