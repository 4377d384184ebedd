package org.alongside.scoring.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Quorum;
import org.alongside.scoring.model.ScoringRound.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of scoring rounds; those of entries, seats and scores stand apart. Whoever changes one has locked its row before ({@link #lock}), so that scores which come at
 * the same moment are taken one after the other and exactly one of them is the last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ScoringRounds {

    private static final String ROUND = "round";
    private static final String WORDS = "words";

    private static final String SELECT =
            "select scoring_round.*, scoring_round_words.*, " + ScoringEntries.CRITERIA + ", "
                    + ScoringEntries.ENTRIES + ", " + ScoringSeats.SEATS
                    + " from scoring_round join scoring_round_words on round = id";

    private final JdbcClient jdbc;
    private final ScoringEntries entries;
    private final ScoringSeats seats;

    ScoringRounds(JdbcClient jdbc, ScoringEntries entries, ScoringSeats seats) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.seats = seats;
    }

    public UUID add(ScoringPlan plan, Quorum quorum, int year, @Nullable UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int number = jdbc.sql("insert into scoring_number (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = scoring_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into scoring_round (id, reference, body, project, title, state, scale, working_days, budget,
                            places, shortlist_size, residents_decide, quorum_seats, quorum_lived_experience, set_up_at,
                            set_up_by)
                        values (:id, :reference, :body, :project, :title, :state, :scale, :days, :budget, :places, :shortlist,
                            :residents, :seats, :lived, :now, :by)
                        """)
                .param("id", id)
                .param("reference", String.format(Locale.ROOT, "SC-%d-%04d", year, number))
                .param("body", plan.body())
                .param("project", plan.project())
                .param("title", plan.title())
                .param("state", ScoringState.SHORTLIST.name())
                .param("scale", plan.scale())
                .param("days", plan.workingDays())
                .param("budget", plan.budget())
                .param("places", plan.places())
                .param("shortlist", plan.shortlistSize())
                .param("residents", plan.residentsDecide())
                .param("seats", quorum.seats())
                .param("lived", quorum.livedExperience())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("insert into scoring_round_words (round, about) values (:round, :about)")
                .param(ROUND, id)
                .param("about", plan.about())
                .update();
        entries.add(id, plan);
        return id;
    }

    /** Locks the row until the transaction ends. The round is read after this. */
    public ScoringRound lock(UUID id) {
        UUID locked = jdbc.sql("select id from scoring_round where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchScoringRound(id));
        return require(locked);
    }

    public ScoringRound require(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchScoringRound(id));
    }

    public Optional<ScoringRound> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::round)
                .optional();
    }

    public ScoringRound require(String reference) {
        return jdbc.sql(SELECT + " where reference = :reference")
                .param("reference", reference)
                .query(this::round)
                .optional()
                .orElseThrow(() -> new NoSuchScoringRound(reference));
    }

    /** Ids, the newest first, at most a hundred. */
    public List<UUID> newest() {
        return jdbc.sql("select id from scoring_round order by set_up_at desc limit 100")
                .query(UUID.class)
                .list();
    }

    public List<UUID> ofBody(UUID body) {
        return jdbc.sql("select id from scoring_round where body = :body order by set_up_at desc")
                .param("body", body)
                .query(UUID.class)
                .list();
    }

    public List<UUID> ofProject(String project) {
        return jdbc.sql("select id from scoring_round where project = :project order by set_up_at")
                .param("project", project)
                .query(UUID.class)
                .list();
    }

    /** Rounds in which a person has a seat or stands in for one, the newest first. */
    public List<UUID> ofPerson(UUID person) {
        return jdbc.sql("select distinct scoring_round.id, set_up_at from scoring_round"
                        + " join scoring_seat on scoring_seat.round = scoring_round.id"
                        + " where account = :person or deputy = :person order by set_up_at desc")
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Rounds in which a seat that a person has or stands in for has not finished, the soonest deadline first. */
    public List<UUID> waitingFor(UUID person) {
        return jdbc.sql("select distinct scoring_round.id, scoring_round.last_day from scoring_round"
                        + " join scoring_seat on scoring_seat.round = scoring_round.id"
                        + " where (account = :person or deputy = :person) and done_at is null and left_at is null and state = 'SCORING'"
                        + " order by scoring_round.last_day, scoring_round.id")
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Rounds in one of these states in which a person has a seat or stands in for one, in the order in which everybody locks them. */
    public List<UUID> ofMember(UUID person, Collection<ScoringState> states) {
        return jdbc.sql(
                        "select distinct scoring_round.id from scoring_round"
                                + " join scoring_seat on scoring_seat.round = scoring_round.id"
                                + " where (account = :person or deputy = :person) and state in (:states) order by scoring_round.id")
                .param("person", person)
                .param("states", states.stream().map(Enum::name).toList())
                .query(UUID.class)
                .list();
    }

    /** Rounds of a body in one of these states, in the order in which everybody locks them. */
    public List<UUID> ofBody(UUID body, Collection<ScoringState> states) {
        return jdbc.sql("select id from scoring_round where body = :body and state in (:states) order by id")
                .param("body", body)
                .param("states", states.stream().map(Enum::name).toList())
                .query(UUID.class)
                .list();
    }

    /** Since when a round is over; nothing as long as it is not. */
    public Optional<Instant> overSince(UUID round) {
        return jdbc.sql("select coalesce(decided_at, closed_at) from scoring_round"
                        + " where id = :round and state in ('DECIDED', 'CALLED_OFF')")
                .param(ROUND, round)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    public Milestones milestones(UUID round) {
        return jdbc.sql("select opened_at, closed_at, decided_at, decided_by from scoring_round where id = :round")
                .param(ROUND, round)
                .query((row, number) -> new Milestones(
                        ScoringSeats.instant(row, "opened_at"),
                        ScoringSeats.instant(row, "closed_at"),
                        ScoringSeats.instant(row, "decided_at"),
                        row.getObject("decided_by", UUID.class)))
                .single();
    }

    /** When what happened to a round; nothing for what has not. */
    public record Milestones(
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy) {}

    public void open(UUID round, LocalDate lastDay, Instant closesAt, Instant now) {
        jdbc.sql("update scoring_round set opened_at = :now where id = :round")
                .param("now", Timestamp.from(now))
                .param(ROUND, round)
                .update();
        until(round, lastDay, closesAt);
        state(round, ScoringState.SCORING);
    }

    public void until(UUID round, LocalDate lastDay, Instant closesAt) {
        jdbc.sql("update scoring_round set last_day = :day, closes_at = :until where id = :round")
                .param("day", lastDay)
                .param("until", Timestamp.from(closesAt))
                .param(ROUND, round)
                .update();
    }

    public void extend(ScoringRound round, LocalDate lastDay, Instant closesAt, String reason, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into scoring_extension (id, round, from_day, to_day, extended_at)"
                        + " values (:id, :round, :from, :to, :now)")
                .param("id", id)
                .param(ROUND, round.id())
                .param("from", round.lastDay())
                .param("to", lastDay)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into scoring_extension_words (extension, reason) values (:id, :reason)")
                .param("id", id)
                .param("reason", reason)
                .update();
        until(round.id(), lastDay, closesAt);
        state(round.id(), ScoringState.SCORING);
    }

    public List<ScoringExtension> extensions(UUID round) {
        return jdbc.sql("select to_day, reason from scoring_extension join scoring_extension_words on extension = id"
                        + " where round = :round order by extended_at")
                .param(ROUND, round)
                .query((row, number) ->
                        new ScoringExtension(row.getObject("to_day", LocalDate.class), row.getString("reason")))
                .list();
    }

    public void state(UUID round, ScoringState state) {
        jdbc.sql("update scoring_round set state = :state where id = :round")
                .param("state", state.name())
                .param(ROUND, round)
                .update();
    }

    public void close(UUID round, ScoringState state, Instant now) {
        state(round, state);
        jdbc.sql("update scoring_round set closed_at = :now where id = :round")
                .param("now", Timestamp.from(now))
                .param(ROUND, round)
                .update();
    }

    public void decide(UUID round, UUID by, Instant now) {
        state(round, ScoringState.DECIDED);
        jdbc.sql("update scoring_round set decided_at = :now, decided_by = :by where id = :round")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param(ROUND, round)
                .update();
    }

    /** @param column one of the columns of {@code scoring_round_words} */
    public void word(UUID round, String column, @Nullable String words) {
        jdbc.sql("update scoring_round_words set " + column + " = :words where round = :round")
                .param(WORDS, words)
                .param(ROUND, round)
                .update();
    }

    private ScoringRound round(ResultSet row, int number) throws SQLException {
        Timestamp closes = row.getTimestamp("closes_at");
        return new ScoringRound(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("body", UUID.class),
                row.getString("project"),
                row.getString("title"),
                ScoringState.valueOf(row.getString("state")),
                row.getInt("scale"),
                row.getInt("working_days"),
                row.getBigDecimal("budget"),
                row.getObject("places", Integer.class),
                row.getObject("shortlist_size", Integer.class),
                row.getBoolean("residents_decide"),
                new Quorum(row.getInt("quorum_seats"), row.getInt("quorum_lived_experience")),
                row.getObject("set_up_by", UUID.class),
                row.getObject("last_day", LocalDate.class),
                closes == null ? null : closes.toInstant(),
                new Words(
                        row.getString("about"),
                        row.getString("discussed"),
                        row.getString("tie"),
                        row.getString("decision"),
                        row.getString("called_off")),
                entries.criteria(row),
                entries.entries(row),
                seats.seats(row));
    }
}
