package org.alongside.scoring.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.round.Assistance;
import org.alongside.round.help.HelpKind;
import org.alongside.scoring.letter.ScoringLetters;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.ScoringEntry;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeat;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves members' scores, each in its own transaction that locks the round's row first. The score that completes the
 * round also closes it and messages the process in that transaction.
 */
@Component
@Transactional
public class ScoreBox {

    private final ScoringRounds rounds;
    private final ScoringClocks clocks;
    private final ScoringLetters letters;
    private final ScoringHelp help;
    private final ScoreEntryPolicy entryPolicy;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final Clock clock;

    ScoreBox(
            ScoringRounds rounds,
            ScoringClocks clocks,
            ScoringLetters letters,
            ScoringHelp help,
            ScoreEntryPolicy entryPolicy,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            Clock clock) {
        this.rounds = rounds;
        this.clocks = clocks;
        this.letters = letters;
        this.help = help;
        this.entryPolicy = entryPolicy;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.clock = clock;
    }

    void score(UUID id, UUID entry, UUID person, Map<UUID, CriterionScore> given) {
        ScoringRound round = rounds.lock(id);
        ScoringSeat seat = round.electorate().requireSeatOf(person);
        boolean first = seat.givenBy(person).isEmpty();
        if (!round.scorecard(seat).score(entry, given, person, now())) {
            return;
        }
        // Without the points: the history can be read while others are still scoring.
        record.write(by(
                RecordedAct.on(round.reference(), "entry-scored")
                        .fact(round.requireEntry(entry).position()),
                person,
                seat));
        if (first) {
            tellMember(round, seat, person);
        }
    }

    /** The member is sent the deputy's scores twice: with the first entry, and when the deputy finishes. */
    private void tellMember(ScoringRound round, ScoringSeat seat, UUID person) {
        if (!person.equals(seat.account()) && !seat.isHanded()) {
            letters.deputyScored(round, seat, person, seat.givenBy(person));
        }
    }

    void finish(UUID id, UUID person) {
        ScoringRound round = rounds.lock(id);
        ScoringSeat seat = round.electorate().requireSeatOf(person);
        if (round.scorecard(seat).finish(person, now())) {
            tellMember(round, seat, person);
            finished(round, seat, person);
        }
    }

    private void finished(ScoringRound round, ScoringSeat seat, UUID person) {
        workList.finish(Kind.BALLOT, seat.id().toString());
        record.write(by(RecordedAct.on(round.reference(), "scoring-finished"), person, seat));
        closeWhenComplete(round);
    }

    /** Records scores that a member gave on paper, by phone or with support. */
    void record(
            UUID id, UUID seatId, UUID recorder, Map<UUID, Map<UUID, CriterionScore>> sheet, Assistance assistance) {
        ScoringRound round = rounds.lock(id);
        entryPolicy.refuseLead(round, recorder);
        ScoringSeat seat = round.electorate().requireSeat(seatId);
        boolean finished = round.scorecard(seat).record(sheet, assistance, recorder, now());
        record.write(by(
                RecordedAct.on(round.reference(), "scores-written-down")
                        .fact(sheet.size())
                        .fact(assistance.way()),
                recorder,
                seat));
        letters.writtenDown(round, seat, sheet, assistance.way());
        if (finished) {
            finished(round, seat, recorder);
        }
    }

    /** An officer contacts the member, who may not need to step aside. */
    LocalDate declareInterest(UUID id, @Nullable UUID entryId, UUID person, String why) {
        ScoringRound round = rounds.lock(id);
        ScoringSeat seat = round.electorate().requireSeatOf(person);
        Optional<ScoringEntry> entry = round.scorecard(seat).declareInterest(entryId, why, person, now());
        record.write(entry.map(one -> RecordedAct.on(round.reference(), "scoring-interest-in-entry")
                        .fact(one.position()))
                .orElseGet(() -> RecordedAct.on(round.reference(), "scoring-interest-in-all"))
                .because(why));
        if (!seat.takesPart()) {
            clocks.left(round, seat);
        }
        LocalDate promised = help.ask(round, seat, HelpKind.NOT_ME, null);
        closeWhenComplete(round);
        return promised;
    }

    void change(UUID id, UUID entry, UUID criterion, UUID person, int points, String reason) {
        ScoringRound round = rounds.lock(id);
        ScoringSeat seat = round.electorate().requireSeatOf(person);
        round.scorecard(seat)
                .change(entry, criterion, new CriterionScore(points, reason), person, now())
                .ifPresent(before -> record.write(by(
                                RecordedAct.on(round.reference(), "score-changed")
                                        .fact(round.requireEntry(entry).position())
                                        .fact(round.criterion(criterion)
                                                .orElseThrow()
                                                .position())
                                        .fact(before)
                                        .fact(points),
                                person,
                                seat)
                        .because(reason)));
    }

    /** Closes scoring once every remaining member has finished, and messages the process. */
    public void closeWhenComplete(ScoringRound round) {
        if (round.closeWhenComplete(now())) {
            clocks.end(round);
            cases.tell(ScoringProcess.SCORING_DONE, round.reference(), ProcessVariables.none());
        }
    }

    private static RecordedAct by(RecordedAct act, UUID person, ScoringSeat seat) {
        return person.equals(seat.account()) ? act : act.onBehalfOf(seat.account());
    }

    private Instant now() {
        return clock.instant();
    }
}
