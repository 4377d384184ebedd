package org.alongside.body;

/** Where councils take formal decisions. */
public enum DecisionPlace {
    DELEGATED_OFFICER,
    CABINET_MEMBER,
    CABINET,
    COMMITTEE,
    COUNCIL,
    PARTNERSHIP
}
