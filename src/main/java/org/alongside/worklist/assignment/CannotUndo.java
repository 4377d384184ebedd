package org.alongside.worklist.assignment;

import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** It is too late to undo something, or somebody else acted meanwhile. */
public class CannotUndo extends RuntimeException {

    private final transient @Nullable WorkItem item;

    CannotUndo(@Nullable WorkItem item) {
        super("It cannot be undone any more");
        this.item = item;
    }

    /** The item as others left it; nothing when the token is used up, too old or somebody else's. */
    public @Nullable WorkItem item() {
        return item;
    }
}
