package org.alongside.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the retention job announced and removed. */
@Component
@Transactional
public class RetentionRuns {

    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What will be removed.
     *
     * @param expected rows, counted when it was announced
     */
    public record Announcement(String tableName, LocalDate removedOn, long expected) {}

    /**
     * What a run removed from one table.
     *
     * @param tableName null when the run removed nothing
     */
    public record Figure(LocalDate day, @Nullable String tableName, long removed) {}

    /** What is announced and not removed yet, soonest first. */
    @Transactional(readOnly = true)
    public List<Announcement> announced(LocalDate today) {
        return jdbc.sql("select table_name, removed_on, expected from retention_notice where removed_on > :today"
                        + " or removed_on = :today and not exists (select from retention_run where day = :today)"
                        + " order by removed_on, table_name")
                .param("today", today)
                .query(Announcement.class)
                .list();
    }

    /** The figures of the newest runs, newest first. */
    @Transactional(readOnly = true)
    public List<Figure> figures(int runs) {
        return jdbc.sql("select r.day, f.table_name, coalesce(f.removed, 0) as removed"
                        + " from (select day from retention_run order by day desc limit :runs) r"
                        + " left join retention_figure f on f.day = r.day order by r.day desc, f.table_name")
                .param("runs", runs)
                .query(Figure.class)
                .list();
    }

    /** Whether this node may run today. */
    boolean begin(LocalDate day, Instant now) {
        return jdbc.sql("insert into retention_run (day, began_at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void end(LocalDate day, Instant now, boolean told) {
        jdbc.sql("update retention_run set ended_at = :now, told = :told where day = :day")
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("told", told)
                .update();
    }

    boolean toldSince(LocalDate day) {
        return jdbc.sql("select exists (select from retention_run where told and day > :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void figure(LocalDate day, String table, long removed) {
        jdbc.sql("insert into retention_figure (day, table_name, removed) values (:day, :table, :removed)")
                .param("day", day)
                .param("table", table)
                .param("removed", removed)
                .update();
    }

    void announce(String table, LocalDate removedOn, Instant olderThan, long expected, LocalDate today) {
        jdbc.sql("insert into retention_notice (table_name, removed_on, older_than, expected, noted_on)"
                        + " values (:table, :day, :olderThan, :expected, :today) on conflict do nothing")
                .param("table", table)
                .param("day", removedOn)
                .param("olderThan", Timestamp.from(olderThan))
                .param("expected", expected)
                .param("today", today)
                .update();
    }

    /** The latest moment announced for today or before: older rows may be removed. */
    @Transactional(readOnly = true)
    Optional<Instant> announcedFor(String table, LocalDate today) {
        return newest(table, today);
    }

    /** The latest moment in any announcement. */
    @Transactional(readOnly = true)
    Optional<Instant> newest(String table) {
        return newest(table, LocalDate.of(9999, 12, 31));
    }

    private Optional<Instant> newest(String table, LocalDate removedBy) {
        return jdbc.sql("select older_than from retention_notice where table_name = :table and removed_on <= :day"
                        + " order by older_than desc limit 1")
                .param("table", table)
                .param("day", removedBy)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
