package org.alongside.project;

/** Where a version of the plan stands. */
public enum PlanState {
    /** Finished by the officer, not yet decided by the sponsor. */
    WRITTEN,
    /** The sponsor answers for it; it goes to the panel. */
    ENDORSED,
    /** The sponsor sent it back. */
    SENT_BACK
}
