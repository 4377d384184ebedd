package org.alongside.body;

/**
 * What the word of a body is worth. Leicestershire's panel signs off; Gloucestershire's co-production "is not something that
 * replaces members' and officers' responsibility", so there a body advises and the formal decision answers it.
 */
public enum Power {
    SIGN_OFF,
    ADVICE
}
