package org.alongside.decision.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import org.alongside.body.Body;
import org.alongside.body.BodyTerms;
import org.alongside.body.Quorum;
import org.alongside.body.Seat;
import org.alongside.round.Assistance;
import org.jspecify.annotations.Nullable;

/**
 * One decision put to a body: the question, the time to vote, the seats and their ballots, and how it ended. Whoever changes a
 * round has locked its row before ({@link Rounds#lock}), so that ballots which come at the same moment are taken one after
 * the other and exactly one of them is the last.
 *
 * <p>A step that the state of the round does not allow is refused with an {@link IllegalStateException}.
 */
@Entity
@Table(name = "round")
@SecondaryTable(name = "round_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "round"))
public class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Embedded
    private Preparation preparation;

    @Embedded
    private QuestionText question;

    @Embedded
    private Quorum quorum;

    @Embedded
    private BodyTerms rules;

    @Embedded
    private RoundProgress progress;

    /** Null before the round is opened. */
    @Embedded
    private @Nullable VotingPeriod period;

    /** Null while nobody gave one. */
    @Embedded
    private @Nullable RoundReasons reasons;

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

    /** A round that nobody has been asked yet. */
    @SuppressWarnings("NullAway.Init")
    public Round(Preparation preparation, QuestionText question, Body asked) {
        this.preparation = preparation;
        this.question = question;
        this.quorum = asked.quorum();
        this.rules = asked.rules();
        this.progress = RoundProgress.prepared();
    }

    /** Keeps why the body is asked although it decides as much as its terms call fair; the members read it in the pack. */
    public void signLoad(String why) {
        reasons = reasons().withLoad(why);
    }

    /** Opens the round to these seats, who read this pack, under the rules that the body has now. */
    public void open(Body asked, List<Seat> members, List<PackPart> read, VotingPeriod time) {
        progress = progress.opened();
        quorum = asked.quorum();
        rules = asked.rules();
        members.forEach(member -> seats.add(new RoundSeat(this, member)));
        pack.addAll(read);
        String load = reasons().load();
        if (load != null) {
            pack.add(new PackPart(PackHeading.LOAD, load));
        }
        period = time;
    }

    /**
     * Takes a ballot. A choice that counts already and comes once more, from a second press or a second tab, changes
     * nothing, also when it was the last one and closed the round.
     *
     * @param assistance how it was given, when an officer writes it down; null for one that is given online
     * @throws BallotRefused when the round is closed, the seat excluded, or the member has voted before the deputy
     */
    public Ballot castBallot(RoundSeat seat, Vote vote, @Nullable Assistance assistance, UUID by, Instant now) {
        Optional<Ballot> same =
                seat.last().filter(ballot -> !seat.isExcluded() && ballot.matches(vote, assistance, by));
        if (same.isPresent()) {
            return same.get();
        }
        refuseIfClosed(now);
        // Who has declared an interest in a question decides it for no other member either.
        if (assistance == null && electorate().hasInterest(by)) {
            throw new BallotRefused(BallotRefused.Why.EXCLUDED);
        }
        return seat.castBallot(vote, assistance, by, now);
    }

    /** @throws BallotRefused when the round is closed or the seat excluded already */
    public void declareInterest(RoundSeat seat, String why, UUID by, Instant now) {
        refuseIfClosed(now);
        seat.exclude(why, by, now);
    }

    /**
     * A member asks another member of the round to decide for them.
     *
     * @throws BallotRefused when the terms do not allow it, the member has a deputy, or the other is out of the round or has
     *     been asked by another member already
     */
    public void giveProxy(RoundSeat seat, UUID other, Instant now) {
        refuseIfClosed(now);
        seat.refuseIfExcluded();
        if (electorate().proxyCandidates(seat.account()).stream()
                .noneMatch(each -> each.account().equals(other))) {
            throw new BallotRefused(BallotRefused.Why.NO_PROXY);
        }
        seat.nameProxy(other);
    }

    /** Another member is the chair of this round from now on; it has none when they have no seat in it. */
    public void changeChair(UUID person) {
        seats.forEach(seat -> seat.chaired(seat.account().equals(person)));
    }

    private void refuseIfClosed(Instant now) {
        if (!takesBallots(now)) {
            throw new BallotRefused(BallotRefused.Why.CLOSED);
        }
    }

    public boolean takesBallots(Instant now) {
        return state() == RoundState.OPEN && period().includes(now);
    }

    /** Whether everybody has voted and the ballots make a quorum: then nobody has to wait for the deadline. */
    public boolean isComplete() {
        return state() == RoundState.OPEN && electorate().isComplete();
    }

    /** Closes an open round whose ballots make a quorum. Their counts decide. */
    public void close(Instant now) {
        progress = progress.decidedByBallots(electorate().quorum(), now);
    }

    /** The chair closes it before the deadline. {@link EarlyClosePolicy} says whether that is fair to those who have not voted. */
    public void closeEarly(UUID by, String reason, Instant now) {
        close(now);
        progress = progress.closedEarly(by);
        reasons = reasons().withEarlyClose(reason);
    }

    /** The deadline has passed without a quorum. */
    public void becomeInquorate(Instant now) {
        progress = progress.inquorate(now);
    }

    /** A meeting has decided, of seats that make a quorum. */
    public void decideInMeeting(Collection<UUID> present, Instant now) {
        progress = progress.decidedInMeeting(electorate().quorumOf(present), now);
    }

    /** The ballots make a tie, and the chair decides. */
    public void tie() {
        progress = progress.tied();
    }

    /**
     * The ballots make a tie, and the same question is asked once more. A member who declared an interest in it is out of the
     * second round too.
     */
    public Round askAgain(int next, Body asked, List<Seat> members, VotingPeriod time) {
        progress = progress.askedAgain();
        Round second = new Round(preparation.secondRound(id, next, time.openedAt()), question, asked);
        second.open(asked, members, pack, time);
        second.electorate().excludeAsIn(electorate());
        return second;
    }

    /** The chair decides a tie. */
    public void breakTie(UUID by, String reason) {
        progress = progress.decidedByChair(by);
        reasons = reasons().withCasting(reason);
    }

    /** Writes down the outcome, once. */
    public void conclude(PanelOutcome outcome) {
        progress = progress.concluded(outcome);
    }

    /**
     * Gives more time; a round that closed without a quorum is open again.
     *
     * @throws IllegalArgumentException when the day is not later than the last day so far
     */
    public void extend(LocalDate until, Instant untilMoment, String reason, Instant now) {
        RoundProgress open = progress.extended();
        VotingPeriod before = period();
        period = before.extendedTo(until, untilMoment);
        extensions.add(new Extension(this, before.lastDay(), until, reason, now));
        progress = open;
    }

    /** The whole round is later, because the project was paused. Nobody is asked for a reason. */
    public void shift(LocalDate until, Instant untilMoment) {
        progress.require(Set.of(RoundState.OPEN));
        period = period().endingOn(until, untilMoment);
    }

    /** Sends the plan back without a decision. */
    public void sendBack(String why, Instant now) {
        progress = progress.returned(now);
        reasons = reasons().withSendBack(why);
    }

    /** Ends a round that is not over, because the project has left the stage. */
    public void stop(Instant now) {
        progress = progress.stopped(now);
    }

    /** What the sponsor does after the body, or the formal decision that answers its advice, has refused. */
    public void followRefusal(AfterRefusal choice) {
        progress = progress.followedBy(choice);
    }

    /** The seats, the ballots that count, and whether they make a quorum. */
    public Electorate electorate() {
        return new Electorate(seats, quorum, rules);
    }

    public UUID id() {
        return id;
    }

    /** What it was prepared with. */
    public Preparation preparation() {
        return preparation;
    }

    public String reference() {
        return preparation.reference();
    }

    public int number() {
        return preparation.number();
    }

    public UUID body() {
        return preparation.body();
    }

    public QuestionText question() {
        return question;
    }

    /** The rules under which this round is decided. */
    public BodyTerms rules() {
        return rules;
    }

    public RoundState state() {
        return progress.state();
    }

    /** How far it has come, and how it ended. */
    public RoundProgress progress() {
        return progress;
    }

    public boolean wasOpened() {
        return period != null;
    }

    /** @throws IllegalStateException before the round was opened */
    public VotingPeriod period() {
        if (period == null) {
            throw new IllegalStateException("Round " + number() + " of " + reference() + " was not opened");
        }
        return period;
    }

    /** The reasons that people gave for what they did with the round. */
    public RoundReasons reasons() {
        return reasons == null ? RoundReasons.NONE : reasons;
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
