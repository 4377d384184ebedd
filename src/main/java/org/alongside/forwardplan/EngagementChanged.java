package org.alongside.forwardplan;

import java.util.UUID;

/** Somebody else changed the entry after it was read. */
public class EngagementChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngagementChanged(UUID entry) {
        super("The entry " + entry + " of the forward plan was changed meanwhile");
    }
}
