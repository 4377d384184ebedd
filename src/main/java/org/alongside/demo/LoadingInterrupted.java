package org.alongside.demo;

/** The application is shutting down while the demonstration loads. */
class LoadingInterrupted extends RuntimeException {

    LoadingInterrupted() {
        super("The demonstration was cut off while it loaded");
    }
}
