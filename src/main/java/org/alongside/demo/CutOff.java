package org.alongside.demo;

/** The application is told to end while the demonstration loads. */
class CutOff extends RuntimeException {

    CutOff() {
        super("The demonstration was cut off while it loaded");
    }
}
