package org.alongside.demo;

/** The application is told to end while the demonstration loads. */
class LoadingInterrupted extends RuntimeException {

    LoadingInterrupted() {
        super("The demonstration was cut off while it loaded");
    }
}
