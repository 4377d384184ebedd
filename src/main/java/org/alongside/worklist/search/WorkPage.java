package org.alongside.worklist.search;

import java.util.List;
import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work list.
 *
 * @param total the number of matches, exact up to {@link WorkSearch#COUNTED_UP_TO}; one more means "more than"
 * @param previous the query for the previous page, or null on the first
 * @param next the query for the next page, or null on the last
 */
public record WorkPage(
        List<WorkItem> items,
        int total,
        @Nullable WorkQuery previous,
        @Nullable WorkQuery next) {}
