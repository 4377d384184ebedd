package org.alongside.worklist.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the list of work that somebody saved under a name.
 *
 * @param query the part of the address after the question mark
 * @param ownerName who saved it
 * @param mine whether the viewer saved it
 * @param team the team it is shared with, or null
 * @param first whether the viewer's list begins with it
 */
public record SavedView(
        UUID id,
        String name,
        String query,
        String ownerName,
        boolean mine,
        @Nullable UUID team,
        boolean first) {

    /** The list's address for this question. */
    public String address() {
        return "/work?" + query;
    }
}
