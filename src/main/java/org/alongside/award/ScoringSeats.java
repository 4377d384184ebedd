package org.alongside.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.panel.Need;
import org.alongside.panel.Seat;
import org.alongside.panel.SeatKind;
import org.alongside.person.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of seats as they take part in a scoring round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScoringSeats {

    private static final String ROUND = "round";
    private static final String ENTRY = "entry";
    private static final String WORDS = "words";
    private static final String SEAT = "seat";

    private final JdbcClient jdbc;

    ScoringSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID round, List<Seat> seats) {
        for (Seat seat : seats) {
            Need need = seat.need();
            jdbc.sql("""
                            insert into scoring_seat (id, round, seat, account, deputy, kind, chair, format, language)
                            values (:id, :round, :seat, :account, :deputy, :kind, :chair, :format, :language)
                            """)
                    .param("id", UUID.randomUUID())
                    .param(ROUND, round)
                    .param(SEAT, seat.id())
                    .param("account", seat.account())
                    .param("deputy", seat.deputy())
                    .param("kind", seat.kind().name())
                    .param("chair", seat.isChair())
                    .param("format", need == null ? null : need.format().name())
                    .param("language", need == null ? "" : need.language())
                    .update();
        }
    }

    void needs(UUID seat, @Nullable Need need) {
        jdbc.sql("update scoring_seat set format = :format, language = :language where id = :seat")
                .param("format", need == null ? null : need.format().name())
                .param("language", need == null ? "" : need.language())
                .param(SEAT, seat)
                .update();
    }

    /** @param lastDay the member's own; nothing when their time does not run */
    void until(UUID seat, @Nullable LocalDate lastDay) {
        jdbc.sql("update scoring_seat set last_day = :day where id = :seat")
                .param("day", lastDay, Types.DATE)
                .param(SEAT, seat)
                .update();
    }

    /** Whoever had it left, and nobody scores in their place. */
    void left(UUID seat, Instant now) {
        at("left_at", seat, now);
    }

    /** Whoever had it left, and the deputy scores in their place. */
    void handed(UUID seat, Instant now) {
        at("handed_at", seat, now);
    }

    private void at(String column, UUID seat, Instant now) {
        jdbc.sql("update scoring_seat set " + column + " = :now where id = :seat")
                .param("now", Timestamp.from(now))
                .param(SEAT, seat)
                .update();
    }

    /** Another of those who score is the chair now. */
    void chairedBy(UUID round, UUID person) {
        jdbc.sql("update scoring_seat set chair = account = :person where round = :round")
                .param("person", person)
                .param(ROUND, round)
                .update();
    }

    void done(UUID seat, @Nullable Instant now) {
        jdbc.sql("update scoring_seat set done_at = :now where id = :seat")
                .param("now", now == null ? null : Timestamp.from(now))
                .param(SEAT, seat)
                .update();
    }

    void declare(UUID seat, @Nullable UUID entry, String why, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("insert into scoring_interest (id, scoring_seat, entry, declared_at, declared_by)"
                        + " values (:id, :seat, cast(:entry as uuid), :now, :by) on conflict do nothing")
                .param("id", id)
                .param(SEAT, seat)
                .param(ENTRY, entry)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        if (added == 1) {
            jdbc.sql("insert into scoring_interest_words (interest, words) values (:id, :words)")
                    .param("id", id)
                    .param(WORDS, why)
                    .update();
        }
    }

    /** What was declared in a round, in the order in which it was. */
    List<Interest> interests(UUID round) {
        return jdbc.sql("select scoring_seat, entry, declared_at, words from scoring_interest"
                        + " join scoring_interest_words on interest = scoring_interest.id"
                        + " join scoring_seat on scoring_seat.id = scoring_seat"
                        + " where round = :round order by declared_at, scoring_interest.id")
                .param(ROUND, round)
                .query((row, number) -> new Interest(
                        row.getObject("scoring_seat", UUID.class),
                        row.getObject(ENTRY, UUID.class),
                        row.getTimestamp("declared_at").toInstant(),
                        row.getString(WORDS)))
                .list();
    }

    /**
     * A seat should not score something.
     *
     * @param entry nothing for all of them
     */
    record Interest(UUID seat, @Nullable UUID entry, Instant at, String words) {}

    List<ScoringSeat> seats(UUID round) {
        record Out(UUID seat, @Nullable UUID entry) {}
        List<Out> out = jdbc.sql(
                        "select scoring_seat, entry from scoring_interest join scoring_seat on scoring_seat.id = scoring_seat"
                                + " where round = :round")
                .param(ROUND, round)
                .query((row, number) ->
                        new Out(row.getObject("scoring_seat", UUID.class), row.getObject(ENTRY, UUID.class)))
                .list();
        return jdbc.sql("select * from scoring_seat where round = :round order by kind, id")
                .param(ROUND, round)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    List<UUID> entries = new ArrayList<>();
                    boolean all = false;
                    for (Out each : out) {
                        UUID entry = each.entry();
                        if (each.seat().equals(id) && entry == null) {
                            all = true;
                        } else if (each.seat().equals(id) && entry != null) {
                            entries.add(entry);
                        }
                    }
                    return new ScoringSeat(
                            id,
                            row.getObject(SEAT, UUID.class),
                            row.getObject("account", UUID.class),
                            row.getObject("deputy", UUID.class),
                            SeatKind.valueOf(row.getString("kind")),
                            row.getBoolean("chair"),
                            instant(row, "done_at"),
                            all,
                            List.copyOf(entries),
                            need(row),
                            row.getObject("last_day", LocalDate.class),
                            instant(row, "left_at"),
                            instant(row, "handed_at"));
                })
                .list();
    }

    private static @Nullable Need need(ResultSet row) throws SQLException {
        String format = row.getString("format");
        return format == null ? null : new Need(Format.valueOf(format), row.getString("language"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
