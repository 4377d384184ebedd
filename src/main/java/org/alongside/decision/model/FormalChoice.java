package org.alongside.decision.model;

/** What is formally decided where a body only advises. */
public enum FormalChoice {
    GO_AHEAD,
    GO_AHEAD_WITH_CHANGES,
    DO_NOT_GO_AHEAD;

    /** Whether this is what the body advised. */
    public boolean follows(PanelOutcome view) {
        return goesOnAs() == view;
    }

    /** As what the project goes on: the words of a body that signs off. */
    public PanelOutcome goesOnAs() {
        return switch (this) {
            case GO_AHEAD -> PanelOutcome.APPROVED;
            case GO_AHEAD_WITH_CHANGES -> PanelOutcome.APPROVED_WITH_CONDITIONS;
            case DO_NOT_GO_AHEAD -> PanelOutcome.NOT_APPROVED;
        };
    }
}
