package org.alongside.scoring.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.Seat;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.scoring.model.ScoringState;
import org.alongside.scoring.voting.ScoringClocks;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A scoring round from opening to closing: the actions of officers, the chair and the process. */
@Component
@Transactional
public class ScoringLifecycle {

    private final ScoringRounds rounds;
    private final ScoringClocks clocks;
    private final BodyAdministration bodies;
    private final ScoringLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;

    ScoringLifecycle(
            ScoringRounds rounds,
            ScoringClocks clocks,
            BodyAdministration bodies,
            ScoringLetters letters,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock) {
        this.rounds = rounds;
        this.clocks = clocks;
        this.bodies = bodies;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
    }

    /** Opens scoring for the seats held today and notifies the members. */
    public Opened open(UUID id) {
        ScoringRound round = rounds.lock(id);
        LocalDate lastDay = days.plus(days.today(), round.schedule().workingDays());
        round.open(bodies.seats(round.body()), lastDay, days.endOf(lastDay), clock.instant());
        clocks.begin(round);
        letters.opened(round);
        record.write(RecordedAct.on(round.reference(), "scoring-opened")
                .fact(round.shortlist().size())
                .fact(round.seats().size())
                .fact(lastDay));
        return opened(round);
    }

    /**
     * Reminds members who have not finished.
     *
     * @param seat the only seat to remind; null for all
     * @return the number of members reminded
     */
    public int remind(UUID id, @Nullable UUID seat) {
        ScoringRound round = rounds.require(id);
        if (!round.takesScores(clock.instant())) {
            return 0;
        }
        List<ScoringSeat> waiting = round.electorate().scoring().stream()
                .filter(each -> !each.isDone())
                // Members whose time has not started are not reminded.
                .filter(each -> each.lastDay() != null)
                .filter(each -> seat == null || each.id().equals(seat))
                .toList();
        waiting.forEach(each -> letters.reminder(round, each));
        if (!waiting.isEmpty()) {
            record.write(RecordedAct.on(round.reference(), "scoring-reminded").fact(waiting.size()));
        }
        return waiting.size();
    }

    /**
     * Extends the deadline, counted from the last day or from today, whichever is later. Members are sent the reason.
     *
     * @return the new deadline; the process gets it here when scoring is open, and otherwise from the calling step
     */
    public Opened giveMoreTime(UUID id, int workingDays, String reason) {
        ScoringRound round = rounds.lock(id);
        LocalDate before = round.lastDay();
        if (before == null || !round.mayBeExtended()) {
            throw ValidationRejected.altogether("scoring.over");
        }
        boolean open = round.state() == ScoringState.SCORING;
        LocalDate lastDay = days.plus(before.isBefore(days.today()) ? days.today() : before, workingDays);
        round.extend(lastDay, days.endOf(lastDay), reason, clock.instant());
        clocks.extend(round);
        letters.extended(round, reason);
        record.write(RecordedAct.on(round.reference(), "scoring-extended")
                .fact(lastDay)
                .because(reason));
        Opened opened = opened(round);
        if (open) {
            cases.tell(
                    ScoringProcess.DEADLINE_MOVED,
                    round.reference(),
                    ScoringProcess.opened(opened.chair(), opened.closesAt()));
        }
        return opened;
    }

    /**
     * Closes scoring at the deadline.
     *
     * @return whether enough members have scored for averages to be shown
     */
    public boolean meetDeadline(UUID id) {
        ScoringRound round = rounds.lock(id);
        if (round.state() != ScoringState.SCORING) {
            return round.state().showsAverages();
        }
        boolean enough = round.closeAtDeadline(clock.instant());
        if (enough) {
            over(round);
        } else {
            letters.tooFew(round);
        }
        record.write(RecordedAct.on(round.reference(), enough ? "scoring-closed" : "scoring-too-few")
                .fact(round.electorate().finished().size())
                .fact(round.electorate().scoring().size()));
        return enough;
    }

    /** Calls the round off because too few members scored. */
    public void callOff(UUID id, String why) {
        ScoringRound round = rounds.lock(id);
        round.callOff(why);
        record.write(RecordedAct.on(round.reference(), "scoring-called-off").because(why));
    }

    /** Notifies everyone involved that the round is called off. */
    public void tellCalledOff(UUID id) {
        ScoringRound round = rounds.lock(id);
        round.endCalledOff();
        over(round);
        letters.calledOff(round);
    }

    /** Withdraws the tasks and formats that were still waiting for members. */
    void over(ScoringRound round) {
        clocks.end(round);
        round.seats().forEach(seat -> workList.cancel(Kind.BALLOT, seat.id().toString()));
    }

    private Opened opened(ScoringRound round) {
        return new Opened(
                round.id(),
                Objects.requireNonNull(round.schedule().closesAt()),
                chair(round).orElse(null));
    }

    /** The body's chair, even when only residents score; empty when the chair has an interest in the whole round. */
    Optional<UUID> chair(ScoringRound round) {
        return bodies.seats(round.body()).stream()
                .filter(Seat::isChair)
                .map(Seat::account)
                .filter(chair -> round.seats().stream()
                        .noneMatch(seat -> seat.outOfAll() && seat.account().equals(chair)))
                .findFirst();
    }

    /**
     * An open scoring round.
     *
     * @param chair the account of the chair; null when the body has none
     */
    public record Opened(
            UUID round, Instant closesAt, @Nullable UUID chair) {}
}
