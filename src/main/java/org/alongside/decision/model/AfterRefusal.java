package org.alongside.decision.model;

/** What the sponsor does when a body did not approve. */
public enum AfterRefusal {
    END,
    PLAN_AFRESH
}
