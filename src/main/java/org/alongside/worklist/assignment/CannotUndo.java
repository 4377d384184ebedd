package org.alongside.worklist.assignment;

import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** The undo period has passed, or another action has followed. */
public class CannotUndo extends RuntimeException {

    private final transient @Nullable WorkItem item;

    CannotUndo(@Nullable WorkItem item) {
        super("It cannot be undone any more");
        this.item = item;
    }

    /** The item as others left it; null when the token is used, expired or another person's. */
    public @Nullable WorkItem item() {
        return item;
    }
}
