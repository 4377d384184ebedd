package org.alongside.scoring.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Quorum;
import org.alongside.body.Seat;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;

/**
 * A body scores grants, bids or nominations and decides from the ranking. Callers that change a round lock its row
 * first ({@link ScoringRounds#lock}), so that concurrent scores are handled one after another and exactly one is the
 * last. Members' scores are in {@link Scorecard}.
 */
@Entity
@Table(name = "scoring_round")
@SecondaryTable(name = "scoring_round_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "round"))
public class ScoringRound {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String reference;

    private UUID body;

    private @Nullable String project;

    private String title;

    @Enumerated(EnumType.STRING)
    private ScoringState state;

    @Embedded
    private ScoringTerms terms;

    @Embedded
    private ScoringSchedule schedule;

    @Embedded
    private ScoringWords words;

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("position")
    private Set<ScoringCriterion> criteria = new LinkedHashSet<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("position")
    private Set<ScoringEntry> entries = new LinkedHashSet<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("kind, id")
    private Set<ScoringSeat> seats = new LinkedHashSet<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("extendedAt")
    private Set<ScoringExtension> extensions = new LinkedHashSet<>();

    /** Whether this transaction read the round after locking its row. */
    @Transient
    private boolean locked;

    @SuppressWarnings("NullAway.Init")
    protected ScoringRound() {}

    @SuppressWarnings("NullAway.Init")
    public ScoringRound(String reference, ScoringPlan plan, Quorum quorum, @Nullable UUID setUpBy, Instant now) {
        this.reference = reference;
        this.body = plan.body();
        this.project = plan.project();
        this.title = plan.title();
        this.terms = new ScoringTerms(plan, quorum);
        this.schedule = new ScoringSchedule(plan.workingDays(), setUpBy, now);
        this.state = ScoringState.SHORTLIST;
        this.words = new ScoringWords(plan.about());
        // No other transaction can see it yet.
        this.locked = true;
        plan.criteria().forEach(each -> criteria.add(new ScoringCriterion(this, criteria.size() + 1, each)));
        plan.entries().forEach(each -> entries.add(new ScoringEntry(this, entries.size() + 1, each)));
    }

    /**
     * Records the shortlist that staff chose.
     *
     * @throws ScoringRuleBroken when the shortlist is empty or longer than the plan allows
     */
    public void shortlist(Set<UUID> chosen, String whyNot) {
        require(ScoringState.SHORTLIST);
        int most = terms.mostShortlisted(entries.size());
        Set<UUID> known =
                new LinkedHashSet<>(entries.stream().map(ScoringEntry::id).toList());
        if (chosen.isEmpty() || chosen.size() > most || !known.containsAll(chosen)) {
            throw new ScoringRuleBroken(ScoringRuleBroken.Rule.SHORTLIST_SIZE, most);
        }
        entries.stream().filter(entry -> !chosen.contains(entry.id())).forEach(entry -> entry.leaveOut(whyNot));
    }

    /** Opens scoring for the seats that score here: all of these, or only residents' seats where they decide. */
    public void open(List<Seat> held, LocalDate until, Instant untilMoment, Instant now) {
        require(ScoringState.SHORTLIST);
        held.stream().filter(seat -> terms.asks(seat.kind())).forEach(seat -> seats.add(new ScoringSeat(this, seat)));
        schedule.open(until, untilMoment, now);
        state = ScoringState.SCORING;
    }

    /** Whether more time can be given: the round is open, or too few members scored. */
    public boolean mayBeExtended() {
        return state == ScoringState.SCORING || state == ScoringState.TOO_FEW;
    }

    /** Extends the deadline; reopens a round that closed with too few scores. */
    public void extend(LocalDate until, Instant untilMoment, String reason, Instant now) {
        require(ScoringState.SCORING, ScoringState.TOO_FEW);
        LocalDate before = Objects.requireNonNull(schedule.lastDay());
        if (!until.isAfter(before)) {
            throw new IllegalArgumentException("More time ends later than before");
        }
        extensions.add(new ScoringExtension(this, before, until, reason, now));
        schedule.move(until, untilMoment);
        state = ScoringState.SCORING;
    }

    /** Moves the deadline because a member's own time ends later. Needs no reason. */
    public void shift(LocalDate until, Instant untilMoment) {
        require(ScoringState.SCORING);
        schedule.move(until, untilMoment);
    }

    /**
     * Closes at the deadline.
     *
     * @return whether enough members have scored for averages to be shown
     */
    public boolean closeAtDeadline(Instant now) {
        require(ScoringState.SCORING);
        boolean enough = electorate().count().isQuorate();
        close(enough ? ScoringState.MODERATION : ScoringState.TOO_FEW, now);
        return enough;
    }

    /**
     * Closes scoring once every remaining member has finished.
     *
     * @return whether it closed now
     */
    public boolean closeWhenComplete(Instant now) {
        QuorumCount count = electorate().count();
        if (state != ScoringState.SCORING || !count.allHaveVoted() || !count.isQuorate()) {
            return false;
        }
        close(ScoringState.MODERATION, now);
        return true;
    }

    private void close(ScoringState next, Instant now) {
        schedule.close(now);
        state = next;
    }

    /** Ends moderation: scores can no longer change. */
    public void endModeration(@Nullable String discussed) {
        require(ScoringState.MODERATION);
        words.discussed(discussed);
        state = ScoringState.RANKED;
    }

    /**
     * Puts one of the entries tied on the line first, by the chair's decision.
     *
     * @throws ScoringRuleBroken when the entry is not tied, or the chair has declared an interest in a tied entry
     */
    public void putFirst(UUID entry, String why, UUID by) {
        require(ScoringState.RANKED);
        new AwardDecision(this).putFirst(entry, by);
        words.tieOrdered(why);
    }

    /**
     * Records the decision.
     *
     * @param why required when the decision departs from the ranking and its line
     * @return whether it departs from them
     * @throws ScoringRuleBroken when it departs from them without a reason, or exceeds the budget or the places
     */
    public boolean decide(Set<UUID> awarded, @Nullable String why, UUID by, Instant now) {
        require(ScoringState.RANKED);
        boolean differs = new AwardDecision(this).award(awarded, why);
        words.decided(why);
        schedule.decide(by, now);
        state = ScoringState.DECIDED;
        return differs;
    }

    /** Calls the round off before averages are shown, because too few members scored; its process then ends it. */
    public void callOff(String why) {
        require(ScoringState.SCORING, ScoringState.TOO_FEW);
        words.calledOff(why);
    }

    public void endCalledOff() {
        require(ScoringState.SCORING, ScoringState.TOO_FEW);
        state = ScoringState.CALLED_OFF;
    }

    boolean isLocked() {
        return locked;
    }

    ScoringRound markLocked() {
        locked = true;
        return this;
    }

    private void require(ScoringState... some) {
        if (Stream.of(some).noneMatch(allowed -> allowed == state)) {
            throw new IllegalStateException("Scoring round " + reference + " is " + state);
        }
    }

    /** One seat's scores under the rules of this round. */
    public Scorecard scorecard(ScoringSeat seat) {
        return new Scorecard(this, seat);
    }

    /** The ranking from the current scores. */
    public Ranking ranking() {
        return Ranking.of(this);
    }

    public boolean takesScores(Instant now) {
        return state == ScoringState.SCORING && schedule.isBeforeDeadline(now);
    }

    public List<ScoringEntry> shortlist() {
        return entries.stream().filter(ScoringEntry::shortlisted).toList();
    }

    /** The entries that a seat has to score. */
    public List<ScoringEntry> toScore(ScoringSeat seat) {
        return entries.stream().filter(seat::mayScore).toList();
    }

    public ScoringElectorate electorate() {
        return new ScoringElectorate(seats(), terms.quorum());
    }

    public Optional<ScoringEntry> entry(UUID entry) {
        return entries.stream().filter(each -> each.id().equals(entry)).findFirst();
    }

    /**
     * @throws NoSuchScoringRound when the round has no such entry
     */
    public ScoringEntry requireEntry(UUID entry) {
        return entry(entry).orElseThrow(() -> new NoSuchScoringRound(entry));
    }

    public Optional<ScoringCriterion> criterion(UUID criterion) {
        return criteria.stream().filter(each -> each.id().equals(criterion)).findFirst();
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code SC-2027-0001}; the business key of its process. */
    public String reference() {
        return reference;
    }

    public UUID body() {
        return body;
    }

    /** The project's reference; null for a round outside a project. */
    public @Nullable String project() {
        return project;
    }

    public String title() {
        return title;
    }

    public ScoringState state() {
        return state;
    }

    public ScoringTerms terms() {
        return terms;
    }

    public ScoringSchedule schedule() {
        return schedule;
    }

    public @Nullable LocalDate lastDay() {
        return schedule.lastDay();
    }

    /** When the round ended; empty while it is running. */
    public Optional<Instant> overSince() {
        return Optional.ofNullable(state.isOver() ? schedule.overSince() : null);
    }

    public ScoringWords words() {
        return words;
    }

    public List<ScoringCriterion> criteria() {
        return List.copyOf(criteria);
    }

    public List<ScoringEntry> entries() {
        return List.copyOf(entries);
    }

    public List<ScoringSeat> seats() {
        return List.copyOf(seats);
    }

    public List<ScoringExtension> extensions() {
        return List.copyOf(extensions);
    }
}
