package org.alongside.history;

/** One fact of an action and its type. */
record Fact(Kind kind, String value) {

    enum Kind {
        TEXT,
        CHOICE,
        DAY,
        ACCOUNT
    }
}
