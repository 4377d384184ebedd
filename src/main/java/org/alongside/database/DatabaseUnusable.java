package org.alongside.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is for the person who started the application. */
class DatabaseUnusable extends RuntimeException {

    private final String whatToDo;

    DatabaseUnusable(String message, String whatToDo, @Nullable Throwable cause) {
        super(message, cause);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
