package org.alongside.scoring.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.body.Seat;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of seats as they take part in a scoring round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ScoringSeats {

    /** A round's seats, as a column of the question for the round. */
    static final String SEATS = """
            (select coalesce(json_agg(json_build_object('id', s.id, 'seat', s.seat, 'account', s.account, 'deputy', s.deputy,
                        'kind', s.kind, 'chair', s.chair, 'doneAt', s.done_at,
                        'outOfAll', exists (select 1 from scoring_interest
                                             where scoring_seat = s.id and entry is null),
                        'outOf', (select coalesce(json_agg(entry order by declared_at), '[]') from scoring_interest
                                   where scoring_seat = s.id and entry is not null),
                        'need', case when s.format is not null
                                     then json_build_object('format', s.format, 'language', s.language) end,
                        'lastDay', s.last_day, 'leftAt', s.left_at, 'handedAt', s.handed_at) order by s.kind, s.id), '[]')
               from scoring_seat s where s.round = scoring_round.id) as seats""";

    private static final String ROUND = "round";
    private static final String ENTRY = "entry";
    private static final String WORDS = "words";
    private static final String SEAT = "seat";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoringSeats(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void open(UUID round, List<Seat> seats) {
        for (Seat seat : seats) {
            FormatNeed need = seat.need();
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

    public void needs(UUID seat, @Nullable FormatNeed need) {
        jdbc.sql("update scoring_seat set format = :format, language = :language where id = :seat")
                .param("format", need == null ? null : need.format().name())
                .param("language", need == null ? "" : need.language())
                .param(SEAT, seat)
                .update();
    }

    /** @param lastDay the member's own; nothing when their time does not run */
    public void until(UUID seat, @Nullable LocalDate lastDay) {
        jdbc.sql("update scoring_seat set last_day = :day where id = :seat")
                .param("day", lastDay, Types.DATE)
                .param(SEAT, seat)
                .update();
    }

    /** Whoever had it left, and nobody scores in their place. */
    public void left(UUID seat, Instant now) {
        at("left_at", seat, now);
    }

    /** Whoever had it left, and the deputy scores in their place. */
    public void handed(UUID seat, Instant now) {
        at("handed_at", seat, now);
    }

    private void at(String column, UUID seat, Instant now) {
        jdbc.sql("update scoring_seat set " + column + " = :now where id = :seat")
                .param("now", Timestamp.from(now))
                .param(SEAT, seat)
                .update();
    }

    /** Another of those who score is the chair now. */
    public void chairedBy(UUID round, UUID person) {
        jdbc.sql("update scoring_seat set chair = account = :person where round = :round")
                .param("person", person)
                .param(ROUND, round)
                .update();
    }

    public void done(UUID seat, @Nullable Instant now) {
        jdbc.sql("update scoring_seat set done_at = :now where id = :seat")
                .param("now", now == null ? null : Timestamp.from(now))
                .param(SEAT, seat)
                .update();
    }

    public void declare(UUID seat, @Nullable UUID entry, String why, UUID by, Instant now) {
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
    public List<Interest> interests(UUID round) {
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
    public record Interest(UUID seat, @Nullable UUID entry, Instant at, String words) {}

    List<ScoringSeat> seats(ResultSet round) throws SQLException {
        return List.of(json.readValue(round.getString("seats"), ScoringSeat[].class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
