package org.alongside.forwardplan;

import java.util.UUID;

/** There is no such entry in the forward plan, or there is none any more. */
public class NoSuchEngagement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchEngagement(UUID entry) {
        super("There is no entry " + entry + " in the forward plan");
    }
}
