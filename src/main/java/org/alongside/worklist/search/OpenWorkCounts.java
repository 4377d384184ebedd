package org.alongside.worklist.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.worklist.WorkItem;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Overall counts of open items, for lists too long to count per page. One pass over an index; up to {@link #FRESH_FOR}
 * old (docs/adr/0066).
 */
@Component
class OpenWorkCounts {

    static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Taken last;

    OpenWorkCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A number of items with the same filter values.
     *
     * @param group the group whose work it is, also when assigned; empty for a personal item
     * @param waits whether it is unclaimed in its group
     * @param due as in {@link CountedCells.Cell}
     */
    record Cell(String stage, String kind, String group, boolean held, boolean waits, String due, int number) {

        /** For one viewer: unclaimed in one of their groups, or other people's. */
        CountedCells.Cell whose(boolean inGroup) {
            return new CountedCells.Cell(stage, kind, group, held, inGroup ? "GROUP" : "OTHER", false, due, number);
        }
    }

    private record Taken(LocalDate today, Instant at, List<Cell> cells, int total) {

        boolean isFresh(LocalDate day, Instant now) {
            return today.equals(day) && !now.isBefore(at) && now.isBefore(at.plus(FRESH_FOR));
        }
    }

    /** The overall total, from the latest count. */
    int total(LocalDate today, LocalDate sunday) {
        return taken(today, sunday).total();
    }

    List<Cell> cells(LocalDate today, LocalDate sunday) {
        return taken(today, sunday).cells();
    }

    /** One thread counts; others use the previous result, or wait for the first. */
    private Taken taken(LocalDate today, LocalDate sunday) {
        Taken known = last;
        if (known == null || !known.today().equals(today)) {
            counting.lock();
        } else if (known.isFresh(today, clock.instant()) || !counting.tryLock()) {
            return known;
        }
        try {
            Taken meanwhile = last;
            if (meanwhile != null && meanwhile.isFresh(today, clock.instant())) {
                return meanwhile;
            }
            Taken now = count(today, sunday);
            last = now;
            return now;
        } finally {
            counting.unlock();
        }
    }

    private Taken count(LocalDate today, LocalDate sunday) {
        List<Cell> cells = new ArrayList<>();
        Instant at = clock.instant();
        jdbc.sql("select stage, kind, group_key, held, waits, due, count(*) from (select stage, kind, group_key, held,"
                        + " holder like 'group:%' as waits, " + CountedCells.DUE
                        + " as due from work_item where state = 'OPEN') w group by 1, 2, 3, 4, 5, 6")
                .param("noDay", WorkItem.NO_DAY)
                .param("today", today)
                .param("sunday", sunday)
                .query(row -> {
                    cells.add(new Cell(
                            row.getString(1),
                            row.getString(2),
                            StringUtils.defaultString(row.getString(3)),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getString(6),
                            row.getInt(7)));
                });
        return new Taken(
                today,
                at,
                List.copyOf(cells),
                cells.stream().mapToInt(Cell::number).sum());
    }
}
