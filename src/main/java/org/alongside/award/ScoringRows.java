package org.alongside.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.award.ScoringRound.Words;
import org.alongside.panel.Assistance;
import org.alongside.panel.BallotWay;
import org.alongside.panel.Quorum;
import org.alongside.panel.Seat;
import org.alongside.panel.SeatKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of scoring rounds. Whoever changes one has locked its row before ({@link #lock}), so that scores which come at
 * the same moment are taken one after the other and exactly one of them is the last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScoringRows {

    private static final String ROUND = "round";
    private static final String ENTRY = "entry";
    private static final String WORDS = "words";

    private final JdbcClient jdbc;

    ScoringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(ScoringPlan plan, Quorum quorum, int year, @Nullable UUID by, Instant now) {
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
        for (int i = 0; i < plan.criteria().size(); i++) {
            ScoringPlan.NewCriterion criterion = plan.criteria().get(i);
            jdbc.sql("insert into scoring_criterion (id, round, position, name, help, weight)"
                            + " values (:id, :round, :position, :name, :help, :weight)")
                    .param("id", UUID.randomUUID())
                    .param(ROUND, id)
                    .param("position", i + 1)
                    .param("name", criterion.name())
                    .param("help", criterion.help())
                    .param("weight", criterion.weight())
                    .update();
        }
        for (int i = 0; i < plan.entries().size(); i++) {
            add(id, i + 1, plan.entries().get(i));
        }
        return id;
    }

    private void add(UUID round, int position, ScoringPlan.NewEntry entry) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into scoring_entry (id, round, position, asked) values (:id, :round, :position, :asked)")
                .param("id", id)
                .param(ROUND, round)
                .param("position", position)
                .param("asked", entry.asked())
                .update();
        jdbc.sql("insert into scoring_entry_words (entry, name, summary) values (:entry, :name, :summary)")
                .param(ENTRY, id)
                .param("name", entry.name())
                .param("summary", entry.summary())
                .update();
        String email = entry.email();
        if (email != null) {
            jdbc.sql("insert into scoring_contact (entry, name, email) values (:entry, :name, :email)")
                    .param(ENTRY, id)
                    .param("name", entry.contact() == null ? entry.name() : entry.contact())
                    .param("email", email)
                    .update();
        }
    }

    /** Locks the row until the transaction ends. The round is read after this. */
    ScoringRound lock(UUID id) {
        UUID locked = jdbc.sql("select id from scoring_round where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchScoringRound(id));
        return require(locked);
    }

    ScoringRound require(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchScoringRound(id));
    }

    Optional<ScoringRound> find(UUID id) {
        return jdbc.sql("select * from scoring_round join scoring_round_words on round = id where id = :id")
                .param("id", id)
                .query(this::round)
                .optional();
    }

    UUID idOf(String reference) {
        return jdbc.sql("select id from scoring_round where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuchScoringRound(reference));
    }

    /** Ids, the newest first, at most a hundred. */
    List<UUID> newest() {
        return jdbc.sql("select id from scoring_round order by set_up_at desc limit 100")
                .query(UUID.class)
                .list();
    }

    List<UUID> ofBody(UUID body) {
        return jdbc.sql("select id from scoring_round where body = :body order by set_up_at desc")
                .param("body", body)
                .query(UUID.class)
                .list();
    }

    List<UUID> ofProject(String project) {
        return jdbc.sql("select id from scoring_round where project = :project order by set_up_at")
                .param("project", project)
                .query(UUID.class)
                .list();
    }

    /** Rounds in which a person has a seat or stands in for one, the newest first. */
    List<UUID> ofPerson(UUID person) {
        return jdbc.sql("select distinct scoring_round.id, set_up_at from scoring_round"
                        + " join scoring_seat on scoring_seat.round = scoring_round.id"
                        + " where account = :person or deputy = :person order by set_up_at desc")
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Rounds in which a seat that a person has or stands in for has not finished, the soonest deadline first. */
    List<UUID> waitingFor(UUID person) {
        return jdbc.sql("select distinct scoring_round.id, last_day from scoring_round"
                        + " join scoring_seat on scoring_seat.round = scoring_round.id"
                        + " where (account = :person or deputy = :person) and done_at is null and state = 'SCORING'"
                        + " order by last_day, id")
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Since when a round is over; nothing as long as it is not. */
    Optional<Instant> overSince(UUID round) {
        return jdbc.sql("select coalesce(decided_at, closed_at) from scoring_round"
                        + " where id = :round and state in ('DECIDED', 'CALLED_OFF')")
                .param(ROUND, round)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Milestones milestones(UUID round) {
        return jdbc.sql("select opened_at, closed_at, decided_at, decided_by from scoring_round where id = :round")
                .param(ROUND, round)
                .query((row, number) -> new Milestones(
                        instant(row, "opened_at"),
                        instant(row, "closed_at"),
                        instant(row, "decided_at"),
                        row.getObject("decided_by", UUID.class)))
                .single();
    }

    /** When what happened to a round; nothing for what has not. */
    record Milestones(
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy) {}

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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void open(UUID round, List<Seat> seats, LocalDate lastDay, Instant closesAt, Instant now) {
        for (Seat seat : seats) {
            jdbc.sql("insert into scoring_seat (id, round, seat, account, deputy, kind, chair)"
                            + " values (:id, :round, :seat, :account, :deputy, :kind, :chair)")
                    .param("id", UUID.randomUUID())
                    .param(ROUND, round)
                    .param("seat", seat.id())
                    .param("account", seat.account())
                    .param("deputy", seat.deputy())
                    .param("kind", seat.kind().name())
                    .param("chair", seat.isChair())
                    .update();
        }
        jdbc.sql("update scoring_round set opened_at = :now where id = :round")
                .param("now", Timestamp.from(now))
                .param(ROUND, round)
                .update();
        until(round, lastDay, closesAt);
        state(round, ScoringState.SCORING);
    }

    private void until(UUID round, LocalDate lastDay, Instant closesAt) {
        jdbc.sql("update scoring_round set last_day = :day, closes_at = :until where id = :round")
                .param("day", lastDay)
                .param("until", Timestamp.from(closesAt))
                .param(ROUND, round)
                .update();
    }

    void extend(ScoringRound round, LocalDate lastDay, Instant closesAt, String reason, Instant now) {
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

    List<ScoringView.MoreTime> extensions(UUID round) {
        return jdbc.sql("select to_day, reason from scoring_extension join scoring_extension_words on extension = id"
                        + " where round = :round order by extended_at")
                .param(ROUND, round)
                .query((row, number) ->
                        new ScoringView.MoreTime(row.getObject("to_day", LocalDate.class), row.getString("reason")))
                .list();
    }

    void state(UUID round, ScoringState state) {
        jdbc.sql("update scoring_round set state = :state where id = :round")
                .param("state", state.name())
                .param(ROUND, round)
                .update();
    }

    void close(UUID round, ScoringState state, Instant now) {
        state(round, state);
        jdbc.sql("update scoring_round set closed_at = :now where id = :round")
                .param("now", Timestamp.from(now))
                .param(ROUND, round)
                .update();
    }

    void decide(UUID round, UUID by, Instant now) {
        state(round, ScoringState.DECIDED);
        jdbc.sql("update scoring_round set decided_at = :now, decided_by = :by where id = :round")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param(ROUND, round)
                .update();
    }

    /** @param column one of the columns of {@code scoring_round_words} */
    void word(UUID round, String column, @Nullable String words) {
        jdbc.sql("update scoring_round_words set " + column + " = :words where round = :round")
                .param(WORDS, words)
                .param(ROUND, round)
                .update();
    }

    void leaveOut(UUID entry, String why) {
        jdbc.sql("update scoring_entry set shortlisted = false, outcome = 'NOT_SHORTLISTED' where id = :entry")
                .param(ENTRY, entry)
                .update();
        jdbc.sql("update scoring_entry_words set left_out = :words where entry = :entry")
                .param(WORDS, why)
                .param(ENTRY, entry)
                .update();
    }

    void outcome(UUID entry, EntryOutcome outcome) {
        jdbc.sql("update scoring_entry set outcome = :outcome where id = :entry")
                .param("outcome", outcome.name())
                .param(ENTRY, entry)
                .update();
    }

    void placeInTie(UUID entry, int place) {
        jdbc.sql("update scoring_entry set tie_place = :place where id = :entry")
                .param("place", place)
                .param(ENTRY, entry)
                .update();
    }

    void done(UUID seat, @Nullable Instant now) {
        jdbc.sql("update scoring_seat set done_at = :now where id = :seat")
                .param("now", now == null ? null : Timestamp.from(now))
                .param("seat", seat)
                .update();
    }

    void declare(UUID seat, @Nullable UUID entry, String why, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("insert into scoring_interest (id, scoring_seat, entry, declared_at, declared_by)"
                        + " values (:id, :seat, cast(:entry as uuid), :now, :by) on conflict do nothing")
                .param("id", id)
                .param("seat", seat)
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

    void give(Score score) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into score (id, scoring_seat, entry, criterion, version, points, moderated, given_at, given_by,
                            assistance)
                        values (:id, :seat, :entry, :criterion, :version, :points, :moderated, :now, :by,
                            cast(:assistance as uuid))
                        """)
                .param("id", id)
                .param("seat", score.seat())
                .param(ENTRY, score.entry())
                .param("criterion", score.criterion())
                .param("version", score.version())
                .param("points", score.points())
                .param("moderated", score.moderated())
                .param("now", Timestamp.from(score.givenAt()))
                .param("by", score.givenBy())
                .param("assistance", score.assistance())
                .update();
        jdbc.sql("insert into score_words (score, reason) values (:id, :reason)")
                .param("id", id)
                .param("reason", score.reason())
                .update();
    }

    /** Keeps how scores came that a member did not enter alone. */
    UUID assist(UUID seat, Assistance assistance, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into scoring_assistance (id, scoring_seat, way, recorded_at, recorded_by)"
                        + " values (:id, :seat, :way, :now, :by)")
                .param("id", id)
                .param("seat", seat)
                .param("way", assistance.way().name())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("insert into scoring_assistance_words (assistance, helped_by, confirmed_how)"
                        + " values (:id, :helped, :confirmed)")
                .param("id", id)
                .param("helped", assistance.helpedBy())
                .param("confirmed", assistance.confirmedHow())
                .update();
        return id;
    }

    /** What was written down for members of a round, in the order in which it was. */
    List<Assisted> assisted(UUID round) {
        return jdbc.sql("select scoring_assistance.*, helped_by, confirmed_how from scoring_assistance"
                        + " join scoring_assistance_words on assistance = scoring_assistance.id"
                        + " join scoring_seat on scoring_seat.id = scoring_seat"
                        + " where round = :round order by recorded_at, scoring_assistance.id")
                .param(ROUND, round)
                .query((row, number) -> new Assisted(
                        row.getObject("id", UUID.class),
                        row.getObject("scoring_seat", UUID.class),
                        new Assistance(
                                BallotWay.valueOf(row.getString("way")),
                                row.getString("helped_by"),
                                row.getString("confirmed_how")),
                        row.getObject("recorded_by", UUID.class),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** Scores of a seat that somebody wrote down. */
    record Assisted(UUID id, UUID seat, Assistance how, UUID by, Instant at) {}

    /** Every version of every score of a round, in the order in which they were given. */
    List<Score> scores(UUID round) {
        return jdbc.sql("""
                        select score.*, reason from score join score_words on score_words.score = score.id
                        join scoring_entry on scoring_entry.id = score.entry
                        where scoring_entry.round = :round order by given_at, version
                        """).param(ROUND, round).query(ScoringRows::score).list();
    }

    /** The scores that count: the last version of each. */
    List<Score> latest(UUID round) {
        return List.copyOf(scores(round).stream()
                .collect(Collectors.toMap(
                        score -> List.of(score.seat(), score.entry(), score.criterion()),
                        score -> score,
                        (one, other) -> one.version() > other.version() ? one : other))
                .values());
    }

    Map<UUID, Contact> contacts(UUID round) {
        return jdbc
                .sql(
                        "select entry, name, email from scoring_contact join scoring_entry on id = entry where round = :round")
                .param(ROUND, round)
                .query((row, number) -> Map.entry(
                        row.getObject(ENTRY, UUID.class), new Contact(row.getString("name"), row.getString("email"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whom to tell about an entry. */
    record Contact(String name, String email) {}

    private ScoringRound round(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp closes = row.getTimestamp("closes_at");
        return new ScoringRound(
                id,
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
                criteria(id),
                entries(id),
                seats(id));
    }

    private List<Criterion> criteria(UUID round) {
        return jdbc.sql("select * from scoring_criterion where round = :round order by position")
                .param(ROUND, round)
                .query((row, number) -> new Criterion(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("help"),
                        row.getInt("weight")))
                .list();
    }

    private List<Entry> entries(UUID round) {
        return jdbc.sql(
                        "select * from scoring_entry join scoring_entry_words on entry = id where round = :round order by position")
                .param(ROUND, round)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("summary"),
                        row.getBigDecimal("asked"),
                        row.getBoolean("shortlisted"),
                        row.getString("left_out"),
                        row.getObject("tie_place", Integer.class),
                        Optional.ofNullable(row.getString("outcome"))
                                .map(EntryOutcome::valueOf)
                                .orElse(null)))
                .list();
    }

    private List<ScoringSeat> seats(UUID round) {
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
                    Timestamp done = row.getTimestamp("done_at");
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
                            row.getObject("account", UUID.class),
                            row.getObject("deputy", UUID.class),
                            SeatKind.valueOf(row.getString("kind")),
                            row.getBoolean("chair"),
                            done == null ? null : done.toInstant(),
                            all,
                            List.copyOf(entries));
                })
                .list();
    }

    private static Score score(ResultSet row, int number) throws SQLException {
        return new Score(
                row.getObject("scoring_seat", UUID.class),
                row.getObject(ENTRY, UUID.class),
                row.getObject("criterion", UUID.class),
                row.getInt("version"),
                row.getInt("points"),
                row.getString("reason"),
                row.getBoolean("moderated"),
                row.getTimestamp("given_at").toInstant(),
                row.getObject("given_by", UUID.class),
                row.getObject("assistance", UUID.class));
    }
}
