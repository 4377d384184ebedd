package org.alongside.demo;

/** A case of the demonstration. */
interface Story {

    /** Its name while it loads. */
    String title();

    /** Plays it, from the opportunity to its current state. */
    void tell();
}
