package org.alongside.workshop;

/** How people meet. */
public enum WorkshopHow {
    IN_PERSON,
    ONLINE,
    BOTH
}
