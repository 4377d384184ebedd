package org.alongside.worklist.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way from a list to an item and back: the list's question travels with the item's address as {@code from}, so that
 * filters, order and page are there again on return, and "next" is the next of that list.
 */
@Component
public class WorkTrail {

    /** The parameter in which the list's question travels. */
    public static final String FROM = "from";

    private final WorkQueryReader reader;
    private final WorkSearch workSearch;

    WorkTrail(WorkQueryReader reader, WorkSearch workSearch) {
        this.reader = reader;
        this.workSearch = workSearch;
    }

    /**
     * Where an item was opened from.
     *
     * @param from the list's question, empty when one did not come from a list
     * @param back the address of the list, as it was
     * @param next the item behind this one in that list, or null at its end
     */
    public record Trail(String from, String back, @Nullable WorkItem next) {

        /** The address of an item, which leads back to the same list. */
        public @Nullable String nextAddress() {
            return next == null ? null : leading(next, from);
        }
    }

    /** The address of an item that knows the list it was opened from. */
    public static String leading(WorkItem item, String from) {
        return from.isEmpty()
                ? item.address()
                : "/work/" + item.id() + "?" + FROM + "=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /**
     * Reads where somebody came from. What is not a question to the list leads back to one's own work: an address is never
     * taken as it stands.
     */
    public Trail of(@Nullable String from, WorkItem item, Viewer viewer) {
        if (StringUtils.isBlank(from)) {
            return new Trail("", "/work", null);
        }
        WorkQuery query = reader.read(from).query();
        Optional<WorkItem> next = workSearch.behind(query, viewer, item.id());
        return new Trail(query.query(), query.address(), next.orElse(null));
    }

    /** The list's address alone, for going back after something was done. */
    public String back(@Nullable String from) {
        return StringUtils.isBlank(from) ? "/work" : reader.read(from).query().address();
    }
}
