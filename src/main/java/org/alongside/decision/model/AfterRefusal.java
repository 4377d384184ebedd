package org.alongside.decision.model;

/** The sponsor's options when a body did not approve. */
public enum AfterRefusal {
    END,
    PLAN_AFRESH
}
