package org.alongside.worklist.search;

import java.util.List;
import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of work.
 *
 * @param total how many the question finds, exact up to {@link WorkSearch#COUNTED_UP_TO}; one more stands for "more"
 * @param previous the question for the page before, or null on the first
 * @param next the question for the page after, or null on the last
 */
public record WorkPage(
        List<WorkItem> items,
        int total,
        @Nullable WorkQuery previous,
        @Nullable WorkQuery next) {}
