package org.alongside.identity.change;

/** What a change to an account is about. */
public enum AccountValue {
    /** The email address that the person signs in with. */
    ADDRESS,
    /** Additional roles. */
    ROLES
}
