package org.alongside.recruitment;

/** How to continue when groups named in the plan have no one with a place. */
public enum AfterGap {
    FURTHER_OUTREACH,
    GO_ON
}
