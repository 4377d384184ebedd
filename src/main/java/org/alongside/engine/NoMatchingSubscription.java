package org.alongside.engine;

/** No instance of the case waits for the message: another user was faster, or the case has moved on. */
public class NoMatchingSubscription extends RuntimeException {

    NoMatchingSubscription(String message, String reference, Throwable cause) {
        super("Nothing in " + reference + " waits for " + message, cause);
    }
}
