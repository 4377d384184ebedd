package org.alongside.scoring.model;

/** The outcome of an entry. */
public enum EntryOutcome {
    AWARDED,
    NOT_AWARDED,
    NOT_SHORTLISTED
}
