package org.alongside.decision.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.body.Seat;
import org.alongside.round.Assistance;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;

/**
 * One decision put to a body. Whoever changes a round has locked its row before ({@link Rounds#lock}), so that ballots
 * which come at the same moment are taken one after the other and exactly one of them is the last.
 */
@Entity
@Table(name = "round")
@SecondaryTable(name = "round_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "round"))
public class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String reference;

    private int number;

    private UUID body;

    @Column(name = "plan_version")
    private int planVersion;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column(name = "working_days")
    private int workingDays;

    @Embedded
    private Quorum quorum;

    @Embedded
    private BodyTerms rules;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "prepared_by")
    private @Nullable UUID preparedBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    private @Nullable DecidedBy decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable PanelOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "after_refusal")
    private @Nullable AfterRefusal afterRefusal;

    private @Nullable UUID follows;

    @Column(name = "casting_by")
    private @Nullable UUID castingBy;

    @Column(name = "closed_early_by")
    private @Nullable UUID closedEarlyBy;

    @Column(table = "round_words", name = "closed_early")
    private @Nullable String closedEarly;

    @Column(table = "round_words", name = "casting_reason")
    private @Nullable String castingReason;

    @Column(table = "round_words")
    private String question;

    @Column(table = "round_words")
    private String summary;

    @Column(table = "round_words", name = "if_yes")
    private String ifYes;

    @Column(table = "round_words", name = "if_no")
    private String ifNo;

    @Column(table = "round_words")
    private @Nullable String returned;

    @Column(table = "round_words", name = "load_reason")
    private @Nullable String loadReason;

    @ElementCollection
    @CollectionTable(name = "pack_part", joinColumns = @JoinColumn(name = "round"))
    @OrderColumn(name = "position")
    private List<PackPart> pack = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("kind, id")
    private List<RoundSeat> seats = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
    @OrderBy("extendedAt")
    private Set<Extension> extensions = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    public Round(
            String reference,
            int number,
            int planVersion,
            Question asked,
            Body body,
            @Nullable UUID preparedBy,
            Instant now) {
        this.reference = reference;
        this.number = number;
        this.planVersion = planVersion;
        this.body = body.id();
        this.question = asked.question();
        this.summary = asked.summary();
        this.ifYes = asked.ifYes();
        this.ifNo = asked.ifNo();
        this.workingDays = asked.workingDays();
        this.quorum = body.quorum();
        this.rules = body.rules();
        this.preparedBy = preparedBy;
        this.preparedAt = now;
        this.state = RoundState.PREPARED;
    }

    public void signLoad(String why) {
        loadReason = why;
    }

    /** Opens the round to these seats, who read this pack, under the rules that the body has now. */
    public void open(
            Body asking, List<Seat> members, List<PackPart> read, LocalDate until, Instant untilMoment, Instant now) {
        require(RoundState.PREPARED);
        quorum = asking.quorum();
        rules = asking.rules();
        members.forEach(member -> seats.add(new RoundSeat(this, member)));
        pack.addAll(read);
        if (loadReason != null) {
            pack.add(new PackPart(PackHeading.LOAD, loadReason));
        }
        lastDay = until;
        closesAt = untilMoment;
        openedAt = now;
        state = RoundState.OPEN;
    }

    /**
     * Takes a ballot. A choice that counts already and comes once more, from a second press or a second tab, changes
     * nothing, also when it was the last one and closed the round.
     *
     * @throws BallotRefused when the round is closed, the seat excluded, or the member has voted before the deputy
     */
    public Ballot take(RoundSeat seat, Vote vote, @Nullable Assistance assistance, UUID by, Instant now) {
        Optional<Ballot> again = seat.last().filter(ballot -> !seat.isExcluded() && ballot.says(vote, assistance, by));
        if (again.isPresent()) {
            return again.get();
        }
        refuseIfClosed(now);
        if (assistance == null) {
            refuseInterested(by);
        }
        return seat.take(vote, assistance, by, now);
    }

    /** Whoever has declared an interest in a question decides it for nobody else either. */
    private void refuseInterested(UUID by) {
        if (hasInterest(by)) {
            throw new BallotRefused(BallotRefused.Why.EXCLUDED);
        }
    }

    public boolean hasInterest(UUID person) {
        return seats.stream()
                .anyMatch(seat -> seat.isExcluded() && seat.account().equals(person));
    }

    /** @throws BallotRefused when the round is closed or the seat excluded already */
    public void declareInterest(RoundSeat seat, String why, UUID by, Instant now) {
        refuseIfClosed(now);
        seat.exclude(why, by, now);
    }

    /** Another member is the chair of this round from now on; nobody when they have no seat in it. */
    public void chairedBy(UUID person) {
        seats.forEach(seat -> seat.chaired(seat.account().equals(person)));
    }

    private void refuseIfClosed(Instant now) {
        if (!takesBallots(now)) {
            throw new BallotRefused(BallotRefused.Why.CLOSED);
        }
    }

    public boolean takesBallots(Instant now) {
        Instant until = closesAt;
        return state == RoundState.OPEN && until != null && !now.isAfter(until);
    }

    /** Whether everybody has voted and the ballots make a quorum: then nobody has to wait for the deadline. */
    public boolean isComplete() {
        QuorumCount now = quorumNow();
        return state == RoundState.OPEN && now.allHaveVoted() && now.isQuorate();
    }

    /** Closes an open round whose ballots make a quorum. Their counts decide. */
    public void close(Instant now) {
        require(RoundState.OPEN);
        if (!quorumNow().isQuorate()) {
            throw new IllegalStateException("Round " + number + " of " + reference + " is not quorate");
        }
        decided(DecidedBy.BALLOTS, now);
    }

    /** The chair closes it before the deadline. Whether that is fair to those who have not voted, {@link EarlyClosePolicy} says. */
    public void closeEarly(UUID by, String reason, Instant now) {
        close(now);
        closedEarlyBy = by;
        closedEarly = reason;
    }

    /** The deadline has passed without a quorum. */
    public void becomeInquorate(Instant now) {
        require(RoundState.OPEN);
        closedAt = now;
        state = RoundState.INQUORATE;
    }

    /** A meeting has decided, of seats that make a quorum. */
    public void decideInMeeting(Collection<UUID> present, Instant now) {
        require(RoundState.OPEN, RoundState.INQUORATE);
        if (!quorumOf(present).isQuorate()) {
            throw new IllegalStateException("The meeting about " + reference + " was not quorate");
        }
        decided(DecidedBy.MEETING, now);
    }

    private void decided(DecidedBy how, Instant now) {
        decidedBy = how;
        closedAt = now;
        state = RoundState.DECIDED;
    }

    /** The ballots make a tie, and the chair decides. */
    public void tie() {
        require(RoundState.DECIDED);
        state = RoundState.TIED;
    }

    /**
     * The ballots make a tie, and the same question is asked once more. Who declared an interest in it is out of the second
     * round too.
     */
    public Round askAgain(
            int next, Body asking, List<Seat> members, LocalDate until, Instant untilMoment, Instant now) {
        require(RoundState.DECIDED);
        state = RoundState.ASKED_AGAIN;
        Question same = new Question(body, question, summary, ifYes, ifNo, workingDays);
        Round second = new Round(reference, next, planVersion, same, asking, preparedBy, now);
        second.follows = id;
        second.open(asking, members, pack, until, untilMoment, now);
        seats.stream().filter(seat -> seat.excludedAt() != null).forEach(out -> second.seats.stream()
                .filter(seat -> seat.seat().equals(out.seat()) && seat.account().equals(out.account()))
                .forEach(seat -> seat.excludeAs(out)));
        return second;
    }

    /** The chair decides a tie. */
    public void breakTie(UUID by, String reason) {
        require(RoundState.TIED);
        castingBy = by;
        castingReason = reason;
        decidedBy = DecidedBy.CHAIR;
        state = RoundState.DECIDED;
    }

    /** Whether this is the second round of a question. */
    public boolean isSecond() {
        return follows != null;
    }

    /** Writes down the outcome, once. */
    public void conclude(PanelOutcome decided) {
        require(RoundState.DECIDED);
        if (outcome != null) {
            throw new IllegalStateException("Round " + number + " of " + reference + " has its outcome");
        }
        outcome = decided;
    }

    /** Gives more time; a round that closed without a quorum is open again. */
    public void extend(LocalDate until, Instant untilMoment, String reason, Instant now) {
        require(RoundState.OPEN, RoundState.INQUORATE);
        LocalDate before = lastDay();
        if (!until.isAfter(before)) {
            throw new IllegalArgumentException("More time ends later than before");
        }
        extensions.add(new Extension(this, before, until, reason, now));
        lastDay = until;
        closesAt = untilMoment;
        closedAt = null;
        state = RoundState.OPEN;
    }

    /** The whole round is later, because the project was paused. Nobody is asked for a reason. */
    public void shift(LocalDate until, Instant untilMoment) {
        require(RoundState.OPEN);
        lastDay = until;
        closesAt = untilMoment;
    }

    /** Sends the plan back without a decision. */
    public void sendBack(String why, Instant now) {
        require(RoundState.OPEN, RoundState.INQUORATE);
        returned = why;
        closedAt = now;
        state = RoundState.RETURNED;
    }

    /** Ends a round that is not over, because the project has left the stage. */
    public void stop(Instant now) {
        if (!state.isOver()) {
            closedAt = now;
            state = RoundState.STOPPED;
        }
    }

    /** What the sponsor does after the body, or the formal decision that answers its advice, has refused. */
    public void followRefusal(AfterRefusal choice) {
        if (outcome == null) {
            throw new IllegalStateException("Nothing was refused in " + reference);
        }
        afterRefusal = choice;
    }

    private void require(RoundState... some) {
        if (Stream.of(some).noneMatch(allowed -> allowed == state)) {
            throw new IllegalStateException("Round " + number + " of " + reference + " is " + state);
        }
    }

    /** The seats that may decide: all but those with a declared interest. */
    public List<RoundSeat> deciding() {
        return seats.stream().filter(seat -> !seat.isExcluded()).toList();
    }

    public List<Ballot> counting() {
        return seats.stream().map(RoundSeat::counting).flatMap(Optional::stream).toList();
    }

    public Tally tally() {
        return Tally.of(counting(), deciding().size());
    }

    public OutcomeInput counted() {
        return new OutcomeInput(
                rules.decisionRule(), tally(), lived(BallotChoice.ASK_FOR_CHANGES), lived(BallotChoice.DO_NOT_APPROVE));
    }

    private int lived(BallotChoice choice) {
        return (int) counting().stream()
                .filter(ballot -> ballot.choice() == choice)
                .filter(ballot -> ballot.seat().kind().bringsLivedExperience())
                .count();
    }

    public QuorumCount quorumNow() {
        return quorumOf(deciding().stream()
                .filter(seat -> seat.counting().isPresent())
                .map(RoundSeat::id)
                .toList());
    }

    /** The quorum that these seats would make; seats that are excluded do not help. */
    public QuorumCount quorumOf(Collection<UUID> present) {
        List<RoundSeat> deciding = deciding();
        List<RoundSeat> there =
                deciding.stream().filter(seat -> present.contains(seat.id())).toList();
        int lived = (int) there.stream()
                .filter(seat -> seat.kind().bringsLivedExperience())
                .count();
        return new QuorumCount(
                deciding.size(),
                quorum.needed(deciding.size(), seats.size()),
                there.size(),
                lived,
                quorum.livedExperience());
    }

    /** The seats from which the person may decide: their own first, then those for which they stand in. */
    public List<RoundSeat> seatsOf(UUID person) {
        return Stream.concat(
                        seats.stream().filter(seat -> seat.account().equals(person)),
                        seats.stream()
                                .filter(seat -> !seat.account().equals(person))
                                .filter(seat -> seat.belongsTo(person)))
                .toList();
    }

    /**
     * A member asks another member of the round to decide for them.
     *
     * @throws BallotRefused when the terms do not allow it, the member has a deputy, or the other is out of the round or has
     *     been asked by somebody else already
     */
    public void giveProxy(RoundSeat seat, UUID other, Instant now) {
        refuseIfClosed(now);
        seat.refuseIfExcluded();
        if (mayBeAsked(seat.account()).stream().noneMatch(each -> each.account().equals(other))) {
            throw new BallotRefused(BallotRefused.Why.NO_PROXY);
        }
        seat.nameProxy(other);
    }

    /** The members whom this one can ask to decide in their place. */
    public List<RoundSeat> mayBeAsked(UUID member) {
        Optional<RoundSeat> own = deciding().stream()
                .filter(seat -> seat.account().equals(member))
                .filter(seat -> rules.proxiesAllowed() && seat.deputy() == null)
                .findFirst();
        return own.stream()
                .flatMap(
                        seat -> deciding().stream().filter(each -> each != seat).filter(each -> seats.stream()
                                .noneMatch(
                                        taken -> taken != seat && each.account().equals(taken.proxy()))))
                .toList();
    }

    /** The person's own seat, or else one for which the person is deputy and still needed. */
    public Optional<RoundSeat> seatOf(UUID person) {
        return seats.stream()
                .filter(seat -> seat.account().equals(person))
                .findFirst()
                .or(() -> seats.stream().filter(seat -> seat.belongsTo(person)).findFirst());
    }

    public Optional<RoundSeat> seat(UUID seat) {
        return seats.stream().filter(each -> each.id().equals(seat)).findFirst();
    }

    public Optional<RoundSeat> chair() {
        return seats.stream().filter(RoundSeat::isChair).findFirst();
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public int number() {
        return number;
    }

    public UUID body() {
        return body;
    }

    public int planVersion() {
        return planVersion;
    }

    public RoundState state() {
        return state;
    }

    public int workingDays() {
        return workingDays;
    }

    Quorum quorum() {
        return quorum;
    }

    /** The rules under which this round is decided. */
    public BodyTerms rules() {
        return rules;
    }

    @Nullable
    UUID preparedBy() {
        return preparedBy;
    }

    @Nullable
    public Instant openedAt() {
        return openedAt;
    }

    /** @throws IllegalStateException before the round was opened */
    public LocalDate lastDay() {
        return opened(lastDay);
    }

    /** @throws IllegalStateException before the round was opened */
    public Instant closesAt() {
        return opened(closesAt);
    }

    private <T> T opened(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Round " + number + " of " + reference + " was not opened");
        }
        return value;
    }

    @Nullable
    public Instant closedAt() {
        return closedAt;
    }

    @Nullable
    public DecidedBy decidedBy() {
        return decidedBy;
    }

    @Nullable
    public PanelOutcome outcome() {
        return outcome;
    }

    @Nullable
    public AfterRefusal afterRefusal() {
        return afterRefusal;
    }

    /** Who decided a tie, when somebody did. */
    @Nullable
    UUID castingBy() {
        return castingBy;
    }

    @Nullable
    public String castingReason() {
        return castingReason;
    }

    /** Who closed it before its deadline, when somebody did. */
    @Nullable
    public UUID closedEarlyBy() {
        return closedEarlyBy;
    }

    /** Why it was closed before its deadline, when it was. */
    @Nullable
    public String closedEarly() {
        return closedEarly;
    }

    public String question() {
        return question;
    }

    public String summary() {
        return summary;
    }

    public String ifYes() {
        return ifYes;
    }

    public String ifNo() {
        return ifNo;
    }

    /** Why the chair sent it back, when the chair did. */
    @Nullable
    public String returned() {
        return returned;
    }

    public List<PackPart> pack() {
        return List.copyOf(pack);
    }

    public List<RoundSeat> seats() {
        return List.copyOf(seats);
    }

    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }
}
