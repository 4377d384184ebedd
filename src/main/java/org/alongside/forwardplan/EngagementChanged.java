package org.alongside.forwardplan;

import java.util.UUID;

/** The entry was changed by another user since it was read. */
public class EngagementChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngagementChanged(UUID entry) {
        super("The entry " + entry + " of the forward plan was changed meanwhile");
    }
}
