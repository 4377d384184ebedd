package org.alongside.contribution;

/** What the council did about a contribution. */
public enum ResponseOutcome {
    DONE,
    PARTLY,
    NOT_DONE;

    /** Whether it is a promise that can be checked later. */
    public boolean isPromise() {
        return this != NOT_DONE;
    }
}
