package org.alongside.demo;

/** One case of the demonstration. */
interface Story {

    /** What it is called while it loads. */
    String title();

    /** Tells it, from the opportunity to where it stands today. */
    void tell();
}
