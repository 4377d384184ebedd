package org.alongside.browser;

/** A test class whose browser uses an application started by the class instead of the shared one. */
public interface Elsewhere {

    /** That application's port on this computer. */
    int port();
}
