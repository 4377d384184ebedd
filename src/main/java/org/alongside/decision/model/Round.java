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
 * A decision put to a body: the question, the voting period, the seats with their ballots, and the outcome. Callers
 * that change a round lock its row first ({@link Rounds#lock}), so that concurrent ballots are serialised and exactly
 * one of them is the last.
 *
 * <p>A transition that the state does not allow throws {@link IllegalStateException}.
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

    /** Null until the round is opened. */
    @Embedded
    private @Nullable VotingPeriod period;

    /** Null until a reason is given. */
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

    /** A prepared round that is not yet open. */
    @SuppressWarnings("NullAway.Init")
    public Round(Preparation preparation, QuestionText question, Body asked) {
        this.preparation = preparation;
        this.question = question;
        this.quorum = asked.quorum();
        this.rules = asked.rules();
        this.progress = RoundProgress.prepared();
    }

    /** Records why the body is asked although it has reached the workload its terms call fair; shown in the pack. */
    public void signLoad(String why) {
        reasons = reasons().withLoad(why);
    }

    /** Opens the round with these seats and this pack, under the body's current terms. */
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
     * Casts a ballot. Resubmitting the choice that already counts (second click, second tab) has no effect, even if
     * it closed the round.
     *
     * @param assistance how an officer received it; null for an online ballot
     * @throws BallotRefused when the round is closed, the seat excluded, or the member voted before the deputy
     */
    public Ballot castBallot(RoundSeat seat, Vote vote, @Nullable Assistance assistance, UUID by, Instant now) {
        Optional<Ballot> same =
                seat.last().filter(ballot -> !seat.isExcluded() && ballot.matches(vote, assistance, by));
        if (same.isPresent()) {
            return same.get();
        }
        refuseIfClosed(now);
        // A member with a declared interest cannot vote for another member either.
        if (assistance == null && electorate().hasInterest(by)) {
            throw new BallotRefused(BallotRefused.Why.EXCLUDED);
        }
        return seat.castBallot(vote, assistance, by, now);
    }

    /** @throws BallotRefused when the round is closed or the seat is already excluded */
    public void declareInterest(RoundSeat seat, String why, UUID by, Instant now) {
        refuseIfClosed(now);
        seat.exclude(why, by, now);
    }

    /**
     * Makes another member of the round the proxy for this seat.
     *
     * @throws BallotRefused when the terms do not allow proxies, the member has a deputy, or the other member is
     * excluded or already a proxy
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

    /** Changes the chair of this round; null when the new chair has no seat in it. */
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

    /** Whether all have voted and the ballots are quorate, so that the round can close before its deadline. */
    public boolean isComplete() {
        return state() == RoundState.OPEN && electorate().isComplete();
    }

    /** Closes an open, quorate round; its counts decide. */
    public void close(Instant now) {
        progress = progress.decidedByBallots(electorate().quorum(), now);
    }

    /**
     * Closes the round before its deadline, by the chair. {@link EarlyClosePolicy} checks that this is fair to those
     * who have not voted.
     */
    public void closeEarly(UUID by, String reason, Instant now) {
        close(now);
        progress = progress.closedEarly(by);
        reasons = reasons().withEarlyClose(reason);
    }

    /** Marks the round inquorate at its deadline. */
    public void becomeInquorate(Instant now) {
        progress = progress.inquorate(now);
    }

    /** Records a decision made in a quorate meeting. */
    public void decideInMeeting(Collection<UUID> present, Instant now) {
        progress = progress.decidedInMeeting(electorate().quorumOf(present), now);
    }

    /** Marks the round as tied, for the chair to decide. */
    public void tie() {
        progress = progress.tied();
    }

    /** Closes the round as tied and creates the second round of the question. Declared interests carry over. */
    public Round askAgain(int next, Body asked, List<Seat> members, VotingPeriod time) {
        progress = progress.askedAgain();
        Round second = new Round(preparation.secondRound(id, next, time.openedAt()), question, asked);
        second.open(asked, members, pack, time);
        second.electorate().excludeAsIn(electorate());
        return second;
    }

    /** Records the chair's casting vote. */
    public void breakTie(UUID by, String reason) {
        progress = progress.decidedByChair(by);
        reasons = reasons().withCasting(reason);
    }

    /** Records the outcome, once. */
    public void conclude(PanelOutcome outcome) {
        progress = progress.concluded(outcome);
    }

    /**
     * Extends the deadline; an inquorate round reopens.
     *
     * @throws IllegalArgumentException when the day is not after the current last day
     */
    public void extend(LocalDate until, Instant untilMoment, String reason, Instant now) {
        RoundProgress open = progress.extended();
        VotingPeriod before = period();
        period = before.extendedTo(until, untilMoment);
        extensions.add(new Extension(this, before.lastDay(), until, reason, now));
        progress = open;
    }

    /** Moves the deadline after a pause of the project. Needs no reason. */
    public void shift(LocalDate until, Instant untilMoment) {
        progress.require(Set.of(RoundState.OPEN));
        period = period().endingOn(until, untilMoment);
    }

    /** Returns the plan without a decision. */
    public void sendBack(String why, Instant now) {
        progress = progress.returned(now);
        reasons = reasons().withSendBack(why);
    }

    /** Stops an unfinished round because the project has left the stage. */
    public void stop(Instant now) {
        progress = progress.stopped(now);
    }

    /** Records the sponsor's decision after a refusal by the body or by the formal decision. */
    public void followRefusal(AfterRefusal choice) {
        progress = progress.followedBy(choice);
    }

    /** The seats, the counting ballots and the quorum. */
    public Electorate electorate() {
        return new Electorate(seats, quorum, rules);
    }

    public UUID id() {
        return id;
    }

    /** The terms on which it was prepared. */
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

    /** The body's terms that apply to this round. */
    public BodyTerms rules() {
        return rules;
    }

    public RoundState state() {
        return progress.state();
    }

    /** Its state and outcome. */
    public RoundProgress progress() {
        return progress;
    }

    public boolean wasOpened() {
        return period != null;
    }

    /** @throws IllegalStateException before the round is opened */
    public VotingPeriod period() {
        if (period == null) {
            throw new IllegalStateException("Round " + number() + " of " + reference() + " was not opened");
        }
        return period;
    }

    /** The reasons given for actions on the round. */
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
