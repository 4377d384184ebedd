package org.alongside.decision.model;

/** The five voting options. */
public enum BallotChoice {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    ASK_FOR_CHANGES,
    DO_NOT_APPROVE,
    ABSTAIN;

    /** Whether this choice dissents from the outcome. An abstention never does. */
    public boolean dissentsFrom(PanelOutcome outcome) {
        return switch (this) {
            case ABSTAIN -> false;
            case APPROVE, APPROVE_WITH_CONDITIONS -> !outcome.isApproval();
            case ASK_FOR_CHANGES -> outcome != PanelOutcome.CHANGES_REQUESTED;
            case DO_NOT_APPROVE -> outcome != PanelOutcome.NOT_APPROVED;
        };
    }

    /** Whether a reason is required: a vote that holds a plan up must say what is wrong with it. */
    public boolean needsReason() {
        return this == ASK_FOR_CHANGES || this == DO_NOT_APPROVE;
    }
}
