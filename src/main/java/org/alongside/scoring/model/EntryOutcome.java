package org.alongside.scoring.model;

/** What became of an entry. */
public enum EntryOutcome {
    AWARDED,
    NOT_AWARDED,
    NOT_SHORTLISTED
}
