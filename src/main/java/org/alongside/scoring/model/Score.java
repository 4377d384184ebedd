package org.alongside.scoring.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a seat's score for an entry on one criterion. Immutable: a change adds a version. */
@Entity
@Table(name = "score")
@SecondaryTable(name = "score_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "score"))
public class Score {

    /** The order for anonymous listings: reveals neither the seat nor the time of a score. */
    public static final Comparator<Score> BY_CONTENT = Comparator.comparing(Score::points)
            .reversed()
            .thenComparing(score -> Objects.requireNonNullElse(score.reason(), ""));

    static final Comparator<Score> BY_TIME =
            Comparator.comparing(Score::givenAt).thenComparing(Score::version);

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "scoring_seat")
    private ScoringSeat seat;

    private UUID entry;

    private UUID criterion;

    private int version;

    private int points;

    private boolean moderated;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private UUID givenBy;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "assistance")
    private @Nullable ScoringAssistance assistance;

    @Column(table = "score_words")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Score() {}

    Score(
            ScoringSeat seat,
            ScoringEntry entry,
            ScoringCriterion criterion,
            int version,
            CriterionScore given,
            ScoreAuthor author,
            Instant givenAt) {
        this.id = UUID.randomUUID();
        this.seat = seat;
        this.entry = entry.id();
        this.criterion = criterion.id();
        this.version = version;
        this.points = given.points();
        this.reason = given.reason();
        this.moderated = author.moderated();
        this.givenBy = author.person();
        this.assistance = author.assistance();
        this.givenAt = givenAt;
    }

    boolean says(CriterionScore given, ScoreAuthor author) {
        return points == given.points()
                && Objects.equals(reason, given.reason())
                && givenBy.equals(author.person())
                && assistance == author.assistance();
    }

    boolean isAbout(ScoringEntry one, ScoringCriterion on) {
        return entry.equals(one.id()) && criterion.equals(on.id());
    }

    /** Whether the seat's own member gave it online. Such a score is the member's alone to change. */
    public boolean isGivenByMember() {
        return isGivenBy(seat.account());
    }

    /** Whether this person gave it online. */
    public boolean isGivenBy(UUID person) {
        return givenBy.equals(person) && assistance == null;
    }

    /** Whether it is the member's own score, given alone or with help, rather than a deputy's. */
    public boolean isOfMember() {
        return givenBy.equals(seat.account()) || assistance != null;
    }

    UUID id() {
        return id;
    }

    public ScoringSeat seat() {
        return seat;
    }

    public UUID entry() {
        return entry;
    }

    public UUID criterion() {
        return criterion;
    }

    /** From 1; the highest counts. */
    int version() {
        return version;
    }

    public int points() {
        return points;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Whether it was changed after averages were shown. */
    public boolean moderated() {
        return moderated;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public UUID givenBy() {
        return givenBy;
    }

    /** How it was given when recorded on the member's behalf; null when given online. */
    public @Nullable ScoringAssistance assistance() {
        return assistance;
    }
}
