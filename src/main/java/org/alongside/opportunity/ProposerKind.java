package org.alongside.opportunity;

/** Who puts opportunities forward. */
public enum ProposerKind {
    RESIDENT,
    STAFF,
    USER_LED_ORGANISATION
}
