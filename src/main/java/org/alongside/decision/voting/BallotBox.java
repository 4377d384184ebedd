package org.alongside.decision.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.model.Vote;
import org.alongside.engine.Cases;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.RunAs;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.Assistance;
import org.alongside.round.NoSuchRound;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.help.HelpKind;
import org.alongside.round.help.HelpPromises;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Casts ballots in a transaction that locks the round's row first. The ballot that completes the round also closes it
 * and notifies the process, in the same transaction.
 */
@Component
@Transactional
public class BallotBox {

    private final Rounds rounds;
    private final HelpPromises promises;
    private final Projects projects;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final BallotEntryPolicy entry;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;

    BallotBox(
            Rounds rounds,
            HelpPromises promises,
            Projects projects,
            RoundClocks clocks,
            RoundLetters letters,
            BallotEntryPolicy entry,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock) {
        this.rounds = rounds;
        this.promises = promises;
        this.projects = projects;
        this.clocks = clocks;
        this.letters = letters;
        this.entry = entry;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A vote to be cast.
     *
     * @param as the voter's authentication
     * @param seat the seat in the round; null when the person has only one
     */
    record Cast(
            @Nullable Authentication as,
            UUID person,
            @Nullable UUID seat,
            Vote vote) {}

    /**
     * Casts several ballots in order, each as its own voter. A refused ballot has no effect on the others.
     *
     * @return the refusal of each in the same order, or empty when it was accepted
     */
    List<Optional<BallotRefused>> takeAll(UUID id, List<Cast> casts) {
        Round round = lock(id);
        return casts.stream()
                .map(cast -> RunAs.with(cast.as(), () -> take(round, cast)))
                .toList();
    }

    private Optional<BallotRefused> take(Round round, Cast cast) {
        try {
            RoundSeat seat = cast.seat() == null
                    ? seatOf(round, cast.person())
                    : round.electorate()
                            .seat(cast.seat())
                            .filter(each -> each.belongsTo(cast.person()))
                            .orElseThrow(() -> new BallotRefused(BallotRefused.Why.NO_SEAT));
            take(round, seat, cast.vote(), null, cast.person());
            return Optional.empty();
        } catch (BallotRefused refused) {
            return Optional.of(refused);
        }
    }

    void giveProxy(UUID id, UUID person, UUID other) {
        Round round = lock(id);
        RoundSeat seat = seatOf(round, person);
        if (!seat.account().equals(person)) {
            throw new BallotRefused(BallotRefused.Why.NO_PROXY);
        }
        round.giveProxy(seat, other, clock.instant());
        letters.proxy(round, seat, other);
        record.write(RecordedAct.on(round.reference(), "proxy-given")
                .fact(round.number())
                .fact(other));
    }

    public void record(UUID id, UUID seatId, UUID recorder, Vote vote, Assistance assistance) {
        Round round = lock(id);
        entry.refuseLead(round, recorder);
        RoundSeat seat = round.electorate().seat(seatId).orElseThrow(() -> new NoSuchRound(seatId));
        entry.refuseIfMemberVoted(seat);
        take(round, seat, vote, assistance, recorder);
    }

    private Ballot take(Round round, RoundSeat seat, Vote vote, @Nullable Assistance assistance, UUID by) {
        Optional<Ballot> before = seat.last();
        Ballot ballot = round.castBallot(seat, vote, assistance, by, clock.instant());
        if (before.filter(last -> last == ballot).isPresent()) {
            return ballot;
        }
        workList.finish(Kind.BALLOT, seat.id().toString());
        // Without the choice: the record is readable while the round is open.
        RecordedAct act = RecordedAct.on(round.reference(), ballot.version() == 1 ? "ballot-given" : "ballot-changed")
                .fact(round.number())
                .fact(ballot.way());
        record.write(by.equals(seat.account()) ? act : act.onBehalfOf(seat.account()));
        tell(round, seat, before, ballot);
        closeWhenComplete(round);
        return ballot;
    }

    /** Notifies a member of a vote cast for them, or a deputy whose vote the member's own replaces. */
    private void tell(Round round, RoundSeat seat, Optional<Ballot> before, Ballot ballot) {
        boolean open = !round.isComplete();
        if (ballot.isByDeputy()) {
            letters.deputyVoted(round, ballot, open);
            return;
        }
        before.filter(Ballot::isByDeputy).ifPresent(deputys -> letters.ownVoteCounts(round, seat, deputys.castBy()));
        if (!ballot.isGivenByMember()) {
            letters.recorded(round, ballot, open);
        }
    }

    /**
     * A declared interest leads to a call from an officer: it may not be necessary, or another person can vote
     * instead.
     */
    LocalDate declareInterest(UUID id, UUID person, String why) {
        Round round = lock(id);
        RoundSeat seat = seatOf(round, person);
        round.declareInterest(seat, why, person, clock.instant());
        clocks.left(round, seat);
        record.write(RecordedAct.on(round.reference(), "interest-declared")
                .fact(round.number())
                .because(why));
        LocalDate promised = ask(round, seat, HelpKind.NOT_ME, null);
        closeWhenComplete(round);
        return promised;
    }

    LocalDate askForHelp(UUID id, UUID person, HelpKind kind, @Nullable String words) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        return ask(round, seatOf(round, person), kind, words);
    }

    /** @return whether the papers exist in this format, and otherwise by when the member will have an answer */
    FormatRequestResult needAnotherWay(UUID id, UUID person, FormatNeed need, @Nullable String words) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        RoundSeat seat = seatOf(round, person);
        // Only the member, not their deputy, sets the member's format.
        boolean there = seat.account().equals(person) && clocks.need(round, seat, need);
        return new FormatRequestResult(there, there ? days.today() : ask(round, seat, HelpKind.ANOTHER_WAY, words));
    }

    private LocalDate ask(Round round, RoundSeat seat, HelpKind kind, @Nullable String words) {
        return promises.ask(
                new HelpPromises.At(
                        round.id(), seat.id(), round.reference(), "/rounds/" + round.id(), "decision.work.help."),
                kind,
                words);
    }

    /** Closes a round once all who may vote have done so, and notifies the process. */
    public void closeWhenComplete(Round round) {
        if (round.isComplete()) {
            round.close(clock.instant());
            cases.tell(
                    PanelProcess.ROUND_DECIDED,
                    round.reference(),
                    PanelProcess.decidedByBallots(round.electorate().outcomeInput()));
        }
    }

    private Round lock(UUID id) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        if (projects.require(round.reference()).state() == ProjectState.PAUSED) {
            throw new BallotRefused(BallotRefused.Why.PAUSED);
        }
        return round;
    }

    private static RoundSeat seatOf(Round round, UUID person) {
        return round.electorate().seatOf(person).orElseThrow(() -> new BallotRefused(BallotRefused.Why.NO_SEAT));
    }
}
