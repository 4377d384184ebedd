package org.alongside.award;

/** What became of an entry. */
public enum EntryOutcome {
    AWARDED,
    NOT_AWARDED,
    NOT_SHORTLISTED
}
