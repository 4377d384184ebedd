package org.alongside.project;

/** Says that nothing is meant to happen with a case yet, so that nobody is told that it stands still. Modules answer for their stages. */
public interface CaseWaiting {

    /** Whether the case waits for a day that somebody chose. */
    boolean onPurpose(String reference);
}
