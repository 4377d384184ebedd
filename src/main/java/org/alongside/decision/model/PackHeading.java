package org.alongside.decision.model;

/** The parts of a pack, in the order in which they are read. */
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
    /** A manager let the plan go on although something was missing. */
    OVERRIDE,
    /** An officer signed that the body is asked although it decides as much as its terms call fair. */
    LOAD,
    /** What the sponsor added when endorsing the plan. */
    SPONSOR
}
