package org.alongside.project;

/**
 * Tells whether a case is waiting on purpose, so that inactivity is not escalated. Implemented by the modules that own
 * the stages.
 */
public interface CaseWaiting {

    /** Whether the case waits for an agreed date. */
    boolean onPurpose(String reference);
}
