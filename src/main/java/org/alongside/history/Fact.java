package org.alongside.history;

/** One fact of an act, with how to read it. */
record Fact(Kind kind, String value) {

    enum Kind {
        TEXT,
        CHOICE,
        DAY,
        ACCOUNT
    }
}
