package org.alongside.project;

/** The state of a plan version. */
public enum PlanState {
    /** Completed by the officer, awaiting the sponsor's decision. */
    WRITTEN,
    /** Endorsed by the sponsor; the panel decides next. */
    ENDORSED,
    /** Returned by the sponsor. */
    SENT_BACK
}
