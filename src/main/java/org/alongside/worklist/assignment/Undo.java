package org.alongside.worklist.assignment;

import java.util.UUID;

/** A token for undoing one action on one item: single use, by the person who acted, within 15 minutes. */
public record Undo(UUID token) {

    /** The path that the undo button posts to. */
    public String address() {
        return "/work/undo/" + token;
    }
}
