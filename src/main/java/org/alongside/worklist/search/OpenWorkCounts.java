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
 * How many open items of each sort there are in all, for lists that are too long to be counted for each page. It reads
 * every open item once, from an index, and is up to {@link #FRESH_FOR} old (docs/adr/0066).
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
     * So many items alike in all that is filtered by.
     *
     * @param group the group whose work it is, whoever has it; empty when it is one person's
     * @param waits whether nobody has it yet, so that it waits in the hands of its group
     * @param due as in {@link CountedCells.Cell}
     */
    record Cell(String stage, String kind, String group, boolean held, boolean waits, String due, int number) {

        /** For somebody: waiting for a group of theirs, or somebody else's. */
        CountedCells.Cell whose(boolean inGroup) {
            return new CountedCells.Cell(stage, kind, group, held, inGroup ? "GROUP" : "OTHER", false, due, number);
        }
    }

    private record Taken(LocalDate today, Instant at, List<Cell> cells, int total) {

        boolean isFresh(LocalDate day, Instant now) {
            return today.equals(day) && !now.isBefore(at) && now.isBefore(at.plus(FRESH_FOR));
        }
    }

    /** How many there are in all: as they were counted last, or now when they never were. */
    int total(LocalDate today, LocalDate sunday) {
        return taken(today, sunday).total();
    }

    List<Cell> cells(LocalDate today, LocalDate sunday) {
        return taken(today, sunday).cells();
    }

    /** One counts; whoever comes meanwhile takes what was counted before, or waits when there is nothing yet. */
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
