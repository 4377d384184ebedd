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

/** The course of the scoring, from its opening until it closes: what officers, the chair and its process do. */
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

    /** Opens the scoring to the seats held today and tells the members. */
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
     * Reminds those who have not finished.
     *
     * @param seat only this one; everybody when nothing is given
     * @return how many members were written to
     */
    public int remind(UUID id, @Nullable UUID seat) {
        ScoringRound round = rounds.require(id);
        if (!round.takesScores(clock.instant())) {
            return 0;
        }
        List<ScoringSeat> waiting = round.electorate().scoring().stream()
                .filter(each -> !each.isDone())
                // Nobody is pressed whose time has not begun.
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
     * Gives more time, counted from the last day or from today, whichever is later. Everybody is told why.
     *
     * @return the deadline for the process; it is told of it when the scoring is open, else it hears it from the step
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
     * The deadline has come.
     *
     * @return whether enough have scored; then averages may be seen
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

    /** Called off without a decision: too few have scored. */
    public void callOff(UUID id, String why) {
        ScoringRound round = rounds.lock(id);
        round.callOff(why);
        record.write(RecordedAct.on(round.reference(), "scoring-called-off").because(why));
    }

    /** Tells everybody that it is called off. */
    public void tellCalledOff(UUID id) {
        ScoringRound round = rounds.lock(id);
        round.endCalledOff();
        over(round);
        letters.calledOff(round);
    }

    /** Nobody scores any more: what waited for members, or for what they read, waits no longer. */
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

    /** The chair of the body, also of a round in which only residents score; nobody when the chair has an interest in all of it. */
    Optional<UUID> chair(ScoringRound round) {
        return bodies.seats(round.body()).stream()
                .filter(Seat::isChair)
                .map(Seat::account)
                .filter(chair -> round.seats().stream()
                        .noneMatch(seat -> seat.outOfAll() && seat.account().equals(chair)))
                .findFirst();
    }

    /**
     * A round in which scores are taken.
     *
     * @param chair the account of the chair, when the body has one
     */
    public record Opened(
            UUID round, Instant closesAt, @Nullable UUID chair) {}
}
