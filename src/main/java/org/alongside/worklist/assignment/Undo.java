package org.alongside.worklist.assignment;

import java.util.UUID;

/** A token for undoing one act on one item: it counts once, for whoever acted, for a quarter of an hour. */
public record Undo(UUID token) {

    /** Where the button that undoes it posts to. */
    public String address() {
        return "/work/undo/" + token;
    }
}
