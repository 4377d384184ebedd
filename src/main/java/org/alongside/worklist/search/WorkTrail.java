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
 * Navigation between a list and its items: an item's URL carries the list's query as {@code from}, which restores
 * filters, order and page on return and determines the next item.
 */
@Component
public class WorkTrail {

    /** The parameter with the list's query. */
    public static final String FROM = "from";

    private final WorkQueryReader reader;
    private final WorkSearch workSearch;

    WorkTrail(WorkQueryReader reader, WorkSearch workSearch) {
        this.reader = reader;
        this.workSearch = workSearch;
    }

    /**
     * The list from which an item was opened.
     *
     * @param from the list's query, empty when not opened from a list
     * @param back the path of the list, unchanged
     * @param next the next item in that list, or null at its end
     */
    public record Trail(String from, String back, @Nullable WorkItem next) {

        /** The path of the next item, which leads back to the same list. */
        public @Nullable String nextAddress() {
            return next == null ? null : leading(next, from);
        }
    }

    /** An item's path with the list it was opened from. */
    public static String leading(WorkItem item, String from) {
        return from.isEmpty()
                ? item.address()
                : "/work/" + item.id() + "?" + FROM + "=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /**
     * Parses the list's query. Anything else leads back to the viewer's own work, so that no URL from the request is
     * used as it is.
     */
    public Trail of(@Nullable String from, WorkItem item, Viewer viewer) {
        if (StringUtils.isBlank(from)) {
            return new Trail("", "/work", null);
        }
        WorkQuery query = reader.read(from).query();
        Optional<WorkItem> next = workSearch.behind(query, viewer, item.id());
        return new Trail(query.query(), query.address(), next.orElse(null));
    }

    /** Only the list's path, for returning after an action. */
    public String back(@Nullable String from) {
        return StringUtils.isBlank(from) ? "/work" : reader.read(from).query().address();
    }
}
