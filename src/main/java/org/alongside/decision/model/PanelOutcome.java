package org.alongside.decision.model;

/** The outcomes of a round; the values of {@code panel-outcome.dmn}. */
public enum PanelOutcome {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    CHANGES_REQUESTED,
    NOT_APPROVED;

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
