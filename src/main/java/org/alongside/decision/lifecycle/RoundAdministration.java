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

/** Actions of the chair, officers and sponsor on a round. */
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
     * Reminds members who have not voted.
     *
     * @param seat a single seat, or null for all
     * @return the number of members reminded
     */
    @Transactional
    public int remind(UUID id, @Nullable UUID seat) {
        Round round = lock(id);
        if (!round.takesBallots(clock.instant())) {
            return 0;
        }
        List<RoundSeat> waiting = round.electorate().deciding().stream()
                .filter(each -> each.counting().isEmpty())
                // No reminder before the member's voting time has begun.
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
     * Extends the deadline, counted from the last day or today, whichever is later, and tells all members why. The
     * process of an open round gets a message; for an inquorate round the calling step updates it.
     *
     * @return the new closing time
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
     * Records a ballot given by phone, on paper, with support or in a meeting. The member is notified and can correct
     * it until the round closes. A recorded ballot can be replaced by another; one the member gave online cannot.
     *
     * @throws BallotRefused when it cannot count
     * @throws ValidationRejected when the member has voted online, or the recorder leads the case
     */
    public void recordBallot(UUID round, UUID seat, UUID recorder, Vote vote, Assistance assistance) {
        concurrency.through(() -> {
            box.record(round, seat, recorder, vote, assistance);
            return true;
        });
    }

    /** Returns a plan to planning because its round could not be decided. */
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
     * Records the chair's casting vote. An approval carries the conditions that members named, because half of the
     * votes in favour depend on them.
     *
     * @param choice approved, changes requested or not approved
     * @return the outcome
     * @throws ValidationRejected when the person casting the vote has declared an interest
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

    /** Records what the sponsor decided after a body did not approve, or its advice was not followed. */
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

    /** Marks a member's request for help as answered. */
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
