package org.alongside.decision.model;

/** The five things a member can say. */
public enum BallotChoice {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    ASK_FOR_CHANGES,
    DO_NOT_APPROVE,
    ABSTAIN;

    /** Whether somebody who chose this thought otherwise than the body decided. Who abstained took no side. */
    public boolean dissentsFrom(PanelOutcome outcome) {
        return switch (this) {
            case ABSTAIN -> false;
            case APPROVE, APPROVE_WITH_CONDITIONS -> !outcome.isApproval();
            case ASK_FOR_CHANGES -> outcome != PanelOutcome.CHANGES_REQUESTED;
            case DO_NOT_APPROVE -> outcome != PanelOutcome.NOT_APPROVED;
        };
    }

    /** Whether others must be told why: whoever holds a plan up helps it on by saying what is wrong with it. */
    public boolean needsReason() {
        return this == ASK_FOR_CHANGES || this == DO_NOT_APPROVE;
    }
}
