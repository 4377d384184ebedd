package org.alongside.privacy;

/** Whose data a table holds. The text of each is the message {@code DataSubject.<NAME>}. */
public enum DataSubject {
    /** Residents who suggest projects, take part or apply for a seat. */
    RESIDENT,
    PANEL_MEMBER,
    STAFF,
    /** Any of the others. */
    ANYONE,
    /** No personal data. */
    NOBODY
}
