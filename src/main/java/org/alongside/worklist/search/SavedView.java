package org.alongside.worklist.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved work list query.
 *
 * @param query the query string of the page
 * @param ownerName the name of its owner
 * @param mine whether the viewer owns it
 * @param team the team it is shared with, or null
 * @param first whether it is the viewer's default view
 */
public record SavedView(
        UUID id,
        String name,
        String query,
        String ownerName,
        boolean mine,
        @Nullable UUID team,
        boolean first) {

    /** The list's path with this query. */
    public String address() {
        return "/work?" + query;
    }
}
