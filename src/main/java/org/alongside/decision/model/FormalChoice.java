package org.alongside.decision.model;

/** The options of a formal decision on advice. */
public enum FormalChoice {
    GO_AHEAD,
    GO_AHEAD_WITH_CHANGES,
    DO_NOT_GO_AHEAD;

    /** Whether this follows the advice. */
    public boolean follows(PanelOutcome view) {
        return goesOnAs() == view;
    }

    /** The equivalent outcome of a body that signs off, with which the project continues. */
    public PanelOutcome goesOnAs() {
        return switch (this) {
            case GO_AHEAD -> PanelOutcome.APPROVED;
            case GO_AHEAD_WITH_CHANGES -> PanelOutcome.APPROVED_WITH_CONDITIONS;
            case DO_NOT_GO_AHEAD -> PanelOutcome.NOT_APPROVED;
        };
    }
}
