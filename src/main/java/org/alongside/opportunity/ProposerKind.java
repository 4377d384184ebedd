package org.alongside.opportunity;

/** The kinds of proposer. */
public enum ProposerKind {
    RESIDENT,
    STAFF,
    USER_LED_ORGANISATION
}
