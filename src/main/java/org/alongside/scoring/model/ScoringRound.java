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
 * A body scores grants, bids or nominations, and decides along the ranking. Whoever changes a round has locked its row before
 * ({@link ScoringRounds#lock}), so that scores which come at the same moment are taken one after the other and exactly one of
 * them is the last. What members give is in {@link Scorecard}.
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

    /** Whether it was read after its row was locked, in this transaction. */
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
        // Nobody else has it yet.
        this.locked = true;
        plan.criteria().forEach(each -> criteria.add(new ScoringCriterion(this, criteria.size() + 1, each)));
        plan.entries().forEach(each -> entries.add(new ScoringEntry(this, entries.size() + 1, each)));
    }

    /**
     * Staff have chosen what goes to the members.
     *
     * @throws ScoringRuleBroken when there are none, or more than the plan allows
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

    /** Opens the scoring to those of these seats that score here: all, or those of residents where they decide. */
    public void open(List<Seat> held, LocalDate until, Instant untilMoment, Instant now) {
        require(ScoringState.SHORTLIST);
        held.stream().filter(seat -> terms.asks(seat.kind())).forEach(seat -> seats.add(new ScoringSeat(this, seat)));
        schedule.open(until, untilMoment, now);
        state = ScoringState.SCORING;
    }

    /** Whether more time can be given: it is open, or too few have scored. */
    public boolean mayBeExtended() {
        return state == ScoringState.SCORING || state == ScoringState.TOO_FEW;
    }

    /** Gives more time; a round that closed with too few scores is open again. */
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

    /** It closes later, because somebody's own time ends later. Nobody is asked for a reason. */
    public void shift(LocalDate until, Instant untilMoment) {
        require(ScoringState.SCORING);
        schedule.move(until, untilMoment);
    }

    /**
     * The deadline has come: averages may be seen, or too few have scored.
     *
     * @return whether enough have scored
     */
    public boolean closeAtDeadline(Instant now) {
        require(ScoringState.SCORING);
        boolean enough = electorate().count().isQuorate();
        close(enough ? ScoringState.MODERATION : ScoringState.TOO_FEW, now);
        return enough;
    }

    /**
     * Closes the scoring when all have finished who still can.
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

    /** The talk about the scores is over: nobody changes a score any more. */
    public void endModeration(@Nullable String discussed) {
        require(ScoringState.MODERATION);
        words.discussed(discussed);
        state = ScoringState.RANKED;
    }

    /**
     * The chair says which of the entries that tie on the line comes first.
     *
     * @throws ScoringRuleBroken when it is none of them, or the chair has declared an interest in one of them
     */
    public void putFirst(UUID entry, String why, UUID by) {
        require(ScoringState.RANKED);
        new AwardDecision(this).putFirst(entry, by);
        words.tieOrdered(why);
    }

    /**
     * Writes the decision down.
     *
     * @param why needed when it differs from the ranking and its line
     * @return whether it differs
     * @throws ScoringRuleBroken when it differs and nobody says why, or is more than there is to give
     */
    public boolean decide(Set<UUID> awarded, @Nullable String why, UUID by, Instant now) {
        require(ScoringState.RANKED);
        boolean differs = new AwardDecision(this).award(awarded, why);
        words.decided(why);
        schedule.decide(by, now);
        state = ScoringState.DECIDED;
        return differs;
    }

    /** Calls it off before averages are seen, because too few have scored; its process ends it. */
    public void callOff(String why) {
        require(ScoringState.SCORING, ScoringState.TOO_FEW);
        words.calledOff(why);
    }

    /** Ends a round that was called off. */
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

    /** What one of its seats gives, under the rules of this round. */
    public Scorecard scorecard(ScoringSeat seat) {
        return new Scorecard(this, seat);
    }

    /** The order of the entries and the line through them, as the scores are now. */
    public Ranking ranking() {
        return Ranking.of(this);
    }

    public boolean takesScores(Instant now) {
        return state == ScoringState.SCORING && schedule.isBeforeDeadline(now);
    }

    public List<ScoringEntry> shortlist() {
        return entries.stream().filter(ScoringEntry::shortlisted).toList();
    }

    /** What a seat has to score. */
    public List<ScoringEntry> toScore(ScoringSeat seat) {
        return entries.stream().filter(seat::mayScore).toList();
    }

    /** The seats that may score anything at all, and how many have finished. */
    public ScoringElectorate electorate() {
        return new ScoringElectorate(seats(), terms.quorum());
    }

    public Optional<ScoringEntry> entry(UUID entry) {
        return entries.stream().filter(each -> each.id().equals(entry)).findFirst();
    }

    /** @throws NoSuchScoringRound when it has no such entry */
    public ScoringEntry requireEntry(UUID entry) {
        return entry(entry).orElseThrow(() -> new NoSuchScoringRound(entry));
    }

    public Optional<ScoringCriterion> criterion(UUID criterion) {
        return criteria.stream().filter(each -> each.id().equals(criterion)).findFirst();
    }

    public UUID id() {
        return id;
    }

    /** Of its own, such as {@code SC-2027-0001}: the business key of its process. */
    public String reference() {
        return reference;
    }

    public UUID body() {
        return body;
    }

    /** The reference of the project that it is about, when there is one. */
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

    /** Since when it is over; nothing as long as it is not. */
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
