package org.alongside.scoring.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what members gave, each version of it, and of how it came when somebody else wrote it down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Scores {

    private static final String ROUND = "round";
    private static final String ENTRY = "entry";

    private final JdbcClient jdbc;

    Scores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void give(Score score) {
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
    public UUID assist(UUID seat, Assistance assistance, UUID by, Instant now) {
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
    public List<Assisted> assisted(UUID round) {
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
    public record Assisted(UUID id, UUID seat, Assistance how, UUID by, Instant at) {}

    /** Every version of every score of a round, in the order in which they were given. */
    public List<Score> scores(UUID round) {
        return jdbc.sql("""
                        select score.*, reason from score join score_words on score_words.score = score.id
                        join scoring_entry on scoring_entry.id = score.entry
                        where scoring_entry.round = :round order by given_at, version
                        """).param(ROUND, round).query(Scores::score).list();
    }

    /** The scores that count: the last version of each. */
    public List<Score> latest(UUID round) {
        return latest(scores(round));
    }

    /** The last version of each of these. */
    public static List<Score> latest(List<Score> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.toMap(
                        score -> List.of(score.seat(), score.entry(), score.criterion()),
                        score -> score,
                        (one, other) -> one.version() > other.version() ? one : other))
                .values());
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
