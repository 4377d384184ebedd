package org.alongside.browser;

/** A test class whose browser looks at an application that the class has started itself, in place of the shared one. */
public interface Elsewhere {

    /** Where that application listens on this computer. */
    int port();
}
