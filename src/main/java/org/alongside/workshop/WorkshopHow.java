package org.alongside.workshop;

/** The form of a meeting. */
public enum WorkshopHow {
    IN_PERSON,
    ONLINE,
    BOTH
}
