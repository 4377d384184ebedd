package org.alongside.recruitment;

/** What is done when groups that the plan wants to hear from have nobody with a place. */
public enum AfterGap {
    FURTHER_OUTREACH,
    GO_ON
}
