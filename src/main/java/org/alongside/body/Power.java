package org.alongside.body;

/**
 * The power of a body's outcome. Leicestershire's panel signs off; Gloucestershire's co-production "is not something
 * that replaces members' and officers' responsibility", so there a body advises and the formal decision answers it.
 */
public enum Power {
    SIGN_OFF,
    ADVICE
}
