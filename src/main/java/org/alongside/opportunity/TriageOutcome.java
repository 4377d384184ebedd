package org.alongside.opportunity;

/**
 * The outcome of triage. "Co-production may not be suitable in all situations; however, it is often possible to
 * co-produce elements of a project" (Leicestershire, Policy briefing: Co-production).
 */
public enum TriageOutcome {
    CO_PRODUCE,
    CO_PRODUCE_ELEMENTS,
    NOT_NOW,
    SIGNPOST;

    /** Whether it becomes a project. */
    public boolean isAccepted() {
        return this == CO_PRODUCE || this == CO_PRODUCE_ELEMENTS;
    }
}
