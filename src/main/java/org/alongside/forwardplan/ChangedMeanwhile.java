package org.alongside.forwardplan;

import java.util.UUID;

/** Somebody else changed the entry after it was read. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(UUID entry) {
        super("The entry " + entry + " of the forward plan was changed meanwhile");
    }
}
