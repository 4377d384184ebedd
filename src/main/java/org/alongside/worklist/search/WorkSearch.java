package org.alongside.worklist.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.text.PageSize;
import org.alongside.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches the work list: by page, by board column, by day, with counts for each filter. */
@Component
public class WorkSearch {

    /** Above this, a count reads "more than". */
    public static final int COUNTED_UP_TO = 1000;

    /** Items per page. */
    public static final int PAGE = PageSize.ROWS;

    private final WorkFinder finder;
    private final WorkCounter counter;

    WorkSearch(WorkFinder finder, WorkCounter counter) {
        this.finder = finder;
        this.counter = counter;
    }

    /**
     * A page of the list with its total: one statement, and another when the query names people.
     *
     * @param viewer limits the results to items they may see
     */
    @Transactional(readOnly = true)
    public WorkPage page(WorkQuery query, Viewer viewer) {
        return page(query, viewer, PAGE);
    }

    @Transactional(readOnly = true)
    public WorkPage page(WorkQuery query, Viewer viewer, int size) {
        return finder.page(query, viewer, size);
    }

    /** How many items each value of each filter would show. */
    @Transactional(readOnly = true)
    public WorkCounts counts(WorkQuery query, Viewer viewer) {
        return counter.counts(query, viewer);
    }

    /** The first items of each board column, by the column's value in the query string. */
    @Transactional(readOnly = true)
    public Map<String, List<WorkItem>> board(WorkQuery query, Viewer viewer) {
        return finder.board(query, viewer);
    }

    /** The items due on each day of the whole weeks in a month, Monday first. */
    @Transactional(readOnly = true)
    public List<WorkDay> month(WorkQuery query, Viewer viewer, YearMonth month) {
        return finder.month(query, viewer, month);
    }

    /** The next item in a list, even if this one has left it. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> behind(WorkQuery query, Viewer viewer, UUID item) {
        return finder.behind(query, viewer, item);
    }
}
