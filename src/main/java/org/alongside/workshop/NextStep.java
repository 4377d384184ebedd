package org.alongside.workshop;

/** What follows when all planned workshops are over. */
public enum NextStep {
    PLAN_MORE,
    GO_ON
}
