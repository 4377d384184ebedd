package org.alongside.contribution;

/** What the council did with a contribution. */
public enum ResponseOutcome {
    DONE,
    PARTLY,
    NOT_DONE;

    /** Whether something was promised that can be checked later. */
    public boolean isPromise() {
        return this != NOT_DONE;
    }
}
