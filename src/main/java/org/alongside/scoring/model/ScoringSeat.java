package org.alongside.scoring.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.person.Format;
import org.alongside.round.Assistance;
import org.alongside.round.TimedSeat;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A seat in one scoring round: its holder when scoring opened, and its scores. */
@Entity
@Table(name = "scoring_seat")
public class ScoringSeat implements TimedSeat {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round")
    private ScoringRound round;

    private UUID seat;

    private UUID account;

    private @Nullable UUID deputy;

    @Enumerated(EnumType.STRING)
    private SeatKind kind;

    private boolean chair;

    @Enumerated(EnumType.STRING)
    private @Nullable Format format;

    private String language = "";

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "handed_at")
    private @Nullable Instant handedAt;

    @OneToMany(mappedBy = "seat", cascade = CascadeType.ALL)
    @OrderBy("declaredAt, id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<ScoringInterest> interests = new LinkedHashSet<>();

    @OneToMany(mappedBy = "seat", cascade = CascadeType.ALL)
    @OrderBy("givenAt, version")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Score> scores = new LinkedHashSet<>();

    @OneToMany(mappedBy = "seat", cascade = CascadeType.ALL)
    @OrderBy("recordedAt, id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<ScoringAssistance> assisted = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ScoringSeat() {}

    @SuppressWarnings("NullAway.Init")
    ScoringSeat(ScoringRound round, Seat given) {
        this.id = UUID.randomUUID();
        this.round = round;
        this.seat = given.id();
        this.account = given.account();
        this.deputy = given.deputy();
        this.kind = given.kind();
        this.chair = given.isChair();
        needs(given.need());
    }

    /**
     * Scores an entry. The same score from the same person, as after a double click, adds no version.
     *
     * @return whether a version was added
     */
    boolean give(
            ScoringEntry entry, ScoringCriterion criterion, CriterionScore points, ScoreAuthor author, Instant now) {
        Optional<Score> last = latest(entry, criterion);
        if (last.filter(score -> score.says(points, author)).isPresent()) {
            return false;
        }
        int version = last.map(Score::version).orElse(0) + 1;
        scores.add(new Score(this, entry, criterion, version, points, author, now));
        return true;
    }

    /** Records how scores came that the member did not enter alone. */
    ScoringAssistance assist(Assistance how, UUID by, Instant now) {
        ScoringAssistance kept = new ScoringAssistance(this, how, by, now);
        assisted.add(kept);
        return kept;
    }

    /**
     * @throws ScoreRefused when the seat does not score this entry
     */
    void refuseUnlessScoring(ScoringEntry entry, @Nullable UUID named) {
        if (!mayScore(entry)) {
            throw new ScoreRefused(ScoreRefused.Why.EXCLUDED, named);
        }
    }

    /** A deputy may act until the member has scored, or after the member has left. */
    void refuseDeputyAfterMember(UUID person) {
        if (!scorer().equals(person) && hasMemberScored()) {
            throw new ScoreRefused(ScoreRefused.Why.MEMBER_HAS_SCORED);
        }
    }

    /**
     * @throws ScoreRefused when the member has scored it online, since only they may change it
     */
    void refuseIfScoredByMember(ScoringEntry entry) {
        if (latest().stream().anyMatch(score -> score.entry().equals(entry.id()) && score.isGivenByMember())) {
            throw new ScoreRefused(ScoreRefused.Why.MEMBER_SCORED_THEMSELVES, entry.id());
        }
    }

    /** Whether a current score is the member's own, given alone or with help. */
    public boolean hasMemberScored() {
        return latest().stream().anyMatch(Score::isOfMember);
    }

    void finish(Instant now) {
        doneAt = now;
    }

    void declare(@Nullable ScoringEntry entry, String why, UUID by, Instant now) {
        interests.add(new ScoringInterest(this, entry == null ? null : entry.id(), why, by, now));
    }

    /** The member left without a deputy. */
    public void leave(Instant now) {
        leftAt = now;
    }

    /** The member left and the deputy scores instead. */
    public void handToDeputy(Instant now) {
        handedAt = now;
    }

    void chaired(boolean is) {
        chair = is;
    }

    @Override
    public final void needs(@Nullable FormatNeed need) {
        format = need == null ? null : need.format();
        language = need == null ? "" : need.language();
    }

    @Override
    public @Nullable FormatNeed need() {
        return FormatNeed.of(format, language);
    }

    @Override
    public void startUntil(LocalDate ownLastDay) {
        lastDay = ownLastDay;
    }

    @Override
    public void stop() {
        lastDay = null;
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** The member's own last day, or the round's when that has passed or not started. */
    public LocalDate until(LocalDate today, LocalDate ofRound) {
        return lastDay == null || lastDay.isBefore(today) ? ofRound : lastDay;
    }

    /** Changes the deputy while the round runs; null for none. */
    public void standIn(@Nullable UUID who) {
        deputy = who;
    }

    boolean belongsTo(UUID person) {
        return account.equals(person) || person.equals(deputy);
    }

    /** Whether its score for this entry counts, including one given before the member left. */
    public boolean scores(ScoringEntry entry) {
        return entry.shortlisted()
                && interests.stream()
                        .map(ScoringInterest::entry)
                        .noneMatch(out -> out == null || out.equals(entry.id()));
    }

    /** Whether it can score this entry now. */
    public boolean mayScore(ScoringEntry entry) {
        return leftAt == null && scores(entry);
    }

    /** Whether an interest was declared in one of these entries. */
    boolean isInterestedIn(Collection<UUID> entries) {
        return interests.stream()
                .map(ScoringInterest::entry)
                .anyMatch(entry -> entry == null || entries.contains(entry));
    }

    /** Whether an interest was declared in the whole round. */
    public boolean outOfAll() {
        return interests.stream().anyMatch(interest -> interest.entry() == null);
    }

    /** The number of entries with a declared interest. */
    public int outOf() {
        return (int)
                interests.stream().filter(interest -> interest.entry() != null).count();
    }

    /** Whether interests leave it no entry to score. */
    public boolean isOut() {
        return outOfAll() || hasLeft();
    }

    /** Whether the member left without a deputy. */
    public boolean hasLeft() {
        return leftAt != null;
    }

    /** Whether the member left and the deputy scores instead. */
    public boolean isHanded() {
        return handedAt != null;
    }

    /** The member, or the deputy when the member has left. */
    public UUID scorer() {
        return handedAt != null && deputy != null ? deputy : account;
    }

    @Override
    public UUID answeredBy() {
        return scorer();
    }

    @Override
    public boolean takesPart() {
        return !round.toScore(this).isEmpty();
    }

    @Override
    public boolean hasAnswered() {
        return isDone();
    }

    /** Whether the member has finished, or all their scores were recorded for them. */
    public boolean isDone() {
        return doneAt != null;
    }

    /** All versions of its scores, oldest first. */
    public List<Score> scores() {
        return scores.stream().sorted(Score.BY_TIME).toList();
    }

    /** The last version of each score. */
    public List<Score> latest() {
        Map<List<UUID>, Score> last = new LinkedHashMap<>();
        scores.stream()
                .sorted(Comparator.comparing(Score::version))
                .forEach(score -> last.put(List.of(score.entry(), score.criterion()), score));
        return List.copyOf(last.values());
    }

    /** The last version of each score for one entry. */
    public List<Score> latest(ScoringEntry entry) {
        return latest().stream()
                .filter(score -> score.entry().equals(entry.id()))
                .toList();
    }

    public Optional<Score> latest(ScoringEntry entry, ScoringCriterion criterion) {
        return latest().stream()
                .filter(score -> score.isAbout(entry, criterion))
                .findFirst();
    }

    /** The scores that this person gave it online and that count. */
    public List<Score> givenBy(UUID person) {
        return latest().stream().filter(score -> score.isGivenBy(person)).toList();
    }

    public List<ScoringInterest> interests() {
        return List.copyOf(interests);
    }

    /** Scores recorded for the member, oldest first. */
    public List<ScoringAssistance> assisted() {
        return List.copyOf(assisted);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID seat() {
        return seat;
    }

    @Override
    public UUID account() {
        return account;
    }

    public @Nullable UUID deputy() {
        return deputy;
    }

    public SeatKind kind() {
        return kind;
    }

    public boolean chair() {
        return chair;
    }
}
