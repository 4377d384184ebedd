package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.followup.FormalDecisionRecording;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.model.Vote;
import org.alongside.decision.voting.BallotBox;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.round.Assistance;
import org.alongside.round.ConcurrencyLimit;
import org.alongside.round.NoSuchRound;
import org.alongside.round.help.HelpPromises;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the chair, officers and the sponsor do around a round. */
@Component
public class RoundAdministration {

    private final Rounds rounds;
    private final FormalDecisionRecording formal;
    private final HelpPromises promises;
    private final BallotBox box;
    private final ConcurrencyLimit concurrency;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;

    RoundAdministration(
            Rounds rounds,
            FormalDecisionRecording formal,
            HelpPromises promises,
            BallotBox box,
            ConcurrencyLimit concurrency,
            RoundClocks clocks,
            RoundLetters letters,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock) {
        this.rounds = rounds;
        this.formal = formal;
        this.promises = promises;
        this.box = box;
        this.concurrency = concurrency;
        this.clocks = clocks;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Reminds those who have not decided.
     *
     * @param seat only this one; everybody when nothing is given
     * @return how many members were written to
     */
    @Transactional
    public int remind(UUID id, @Nullable UUID seat) {
        Round round = lock(id);
        if (!round.takesBallots(clock.instant())) {
            return 0;
        }
        List<RoundSeat> waiting = round.electorate().deciding().stream()
                .filter(each -> each.counting().isEmpty())
                // Nobody is pressed whose time has not begun.
                .filter(each -> each.lastDay() != null)
                .filter(each -> seat == null || each.id().equals(seat))
                .toList();
        waiting.forEach(each -> {
            each.reminded(days.today());
            letters.reminder(round, each);
        });
        if (!waiting.isEmpty()) {
            record.write(RecordedAct.on(round.reference(), "round-reminded")
                    .fact(round.number())
                    .fact(waiting.size()));
        }
        return waiting.size();
    }

    /**
     * Gives more time, counted from the last day or from today, whichever is later. Everybody is told why. The process of an
     * open round is told; one whose deadline has passed hears it from the step that calls this.
     *
     * @return when the round closes now
     */
    @Transactional
    public Instant giveMoreTime(UUID id, int workingDays, String reason) {
        Round round = lock(id);
        refuseIfOver(round);
        boolean open = round.state() == RoundState.OPEN;
        LocalDate from = round.period().lastDay().isBefore(days.today())
                ? days.today()
                : round.period().lastDay();
        LocalDate lastDay = days.plus(from, workingDays);
        round.extend(lastDay, days.endOf(lastDay), reason, clock.instant());
        clocks.extend(round);
        letters.extended(round, reason);
        record.write(RecordedAct.on(round.reference(), "round-extended")
                .fact(round.number())
                .fact(lastDay)
                .because(reason));
        if (open) {
            cases.tell(
                    PanelProcess.DEADLINE_MOVED,
                    round.reference(),
                    PanelProcess.closesOn(round.period().closesAt()));
        }
        return round.period().closesAt();
    }

    /**
     * Writes down a ballot that a member gave by phone, on paper, with support or in a meeting. The member is told and can
     * correct it until the round closes. A ballot that was written down before can be written down again; one that the member
     * gave themselves stays as it is.
     *
     * @throws BallotRefused when it cannot count
     * @throws ValidationRejected when the member has voted themselves, or the recorder leads the case
     */
    public void recordBallot(UUID round, UUID seat, UUID recorder, Vote vote, Assistance assistance) {
        concurrency.through(() -> {
            box.record(round, seat, recorder, vote, assistance);
            return true;
        });
    }

    /** Sends a plan back to planning because its round could not be decided. */
    @Transactional
    public void sendBack(UUID id, String why) {
        Round round = lock(id);
        refuseIfOver(round);
        round.sendBack(why, clock.instant());
        round.seats().forEach(seat -> workList.cancel(Kind.BALLOT, seat.id().toString()));
        clocks.end(round);
        letters.returned(round, why);
        record.write(RecordedAct.on(round.reference(), "round-returned")
                .fact(round.number())
                .because(why));
    }

    /**
     * The chair decides a tie. A yes carries the conditions that members named, because half of the yes depends on them.
     *
     * @param choice approved, changes requested or not approved
     * @return the outcome
     * @throws ValidationRejected when whoever decides has declared an interest in the question
     */
    @Transactional
    public PanelOutcome breakTie(UUID id, PanelOutcome choice, String reason, UUID by) {
        Round round = lock(id);
        if (round.seats().stream()
                .anyMatch(seat -> seat.isExcluded() && seat.account().equals(by))) {
            throw ValidationRejected.altogether("decision.tie.interest");
        }
        round.breakTie(by, reason);
        PanelOutcome outcome = choice.isApproval() && round.electorate().tally().withConditions() > 0
                ? PanelOutcome.APPROVED_WITH_CONDITIONS
                : choice;
        record.write(RecordedAct.on(round.reference(), "tie-decided")
                .fact(round.number())
                .fact(outcome)
                .because(reason));
        return outcome;
    }

    /** The sponsor signs what follows when the body did not approve, or what it advised does not go ahead. */
    @Transactional
    public void followRefusal(UUID id, AfterRefusal choice, String reason) {
        Round round = lock(id);
        if (round.progress().outcome() != PanelOutcome.NOT_APPROVED && !formal.refused(id)) {
            throw new IllegalStateException("Nothing was refused in " + round.reference());
        }
        round.followRefusal(choice);
        letters.afterRefusal(round, choice, reason);
        record.write(RecordedAct.on(round.reference(), "refusal-followed")
                .fact(choice)
                .because(reason));
    }

    /** An officer has done what a member asked for. */
    @Transactional
    public void answerHelp(UUID round, UUID id, UUID by) {
        promises.answer(round, require(round).reference(), id, by);
    }

    private static void refuseIfOver(Round round) {
        if (round.state() != RoundState.OPEN && round.state() != RoundState.INQUORATE) {
            throw ValidationRejected.altogether("decision.round.over");
        }
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
