package org.alongside.scoring.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoreRefused;
import org.alongside.scoring.model.Scores;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.model.ScoringRound;
import org.alongside.scoring.model.ScoringRound.Criterion;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.alongside.scoring.model.ScoringRounds;
import org.alongside.scoring.model.ScoringSeats;
import org.alongside.scoring.model.ScoringState;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what members score: each in one transaction, in which the round's row is locked first. The one that makes the round
 * complete also closes it and tells the process, in that same transaction.
 */
@Component
@Transactional
public class ScoreBox {

    private final ScoringRounds rows;
    private final ScoringSeats seats;
    private final Scores scores;
    private final ScoringClocks clocks;
    private final ScoringLetters letters;
    private final ScoringHelp help;
    private final ScoreEntryPolicy entryPolicy;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final Clock clock;

    ScoreBox(
            ScoringRounds rows,
            ScoringSeats seats,
            Scores scores,
            ScoringClocks clocks,
            ScoringLetters letters,
            ScoringHelp help,
            ScoreEntryPolicy entryPolicy,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.scores = scores;
        this.clocks = clocks;
        this.letters = letters;
        this.help = help;
        this.entryPolicy = entryPolicy;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.clock = clock;
    }

    void score(UUID id, UUID entryId, UUID person, Map<UUID, CriterionScore> given) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = round.requireSeatOf(person);
        Entry entry = round.entry(entryId).orElseThrow(() -> new NoSuchScoringRound(entryId));
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.mayScore(entry), ScoreRefused.Why.EXCLUDED);
        List<Score> before = scores.latest(id);
        refuseDeputyAfterMember(seat, person, before);
        boolean first = scoredBy(person, seat, before).isEmpty();
        boolean changed = false;
        for (Criterion criterion : round.criteria()) {
            CriterionScore points = pointsFor(given, criterion, round);
            changed |= give(before, seat, entry, criterion, points, person, false, null);
        }
        if (changed) {
            // Not what was given: the record can be read while the others are still scoring.
            record.write(by(RecordedAct.on(round.reference(), "entry-scored").fact(entry.position()), person, seat));
            if (first) {
                tellMember(round, seat, person);
            }
        }
    }

    /** A deputy scores, changes and finishes as long as the member has given nothing themselves, or when the member has left. */
    private static void refuseDeputyAfterMember(ScoringSeat seat, UUID person, List<Score> latest) {
        refuseUnless(
                seat.scorer().equals(person) || latest.stream().noneMatch(score -> isOfMember(score, seat)),
                ScoreRefused.Why.MEMBER_HAS_SCORED);
    }

    private static boolean isOfMember(Score score, ScoringSeat seat) {
        return score.seat().equals(seat.id()) && score.isOf(seat.account());
    }

    /** The member reads what their deputy has given: with the first entry, and when the deputy has finished. */
    private void tellMember(ScoringRound round, ScoringSeat seat, UUID person) {
        if (!person.equals(seat.account()) && seat.handedAt() == null) {
            letters.deputyScored(round, seat, person, scoredBy(person, seat, scores.latest(round.id())));
        }
    }

    private static List<Score> scoredBy(UUID person, ScoringSeat seat, List<Score> latest) {
        return latest.stream()
                .filter(score -> score.seat().equals(seat.id()) && score.isGivenBy(person))
                .toList();
    }

    private static CriterionScore pointsFor(Map<UUID, CriterionScore> given, Criterion criterion, ScoringRound round) {
        CriterionScore points = given.get(criterion.id());
        if (points == null || points.points() < 0 || points.points() > round.scale()) {
            throw new ScoreRefused(ScoreRefused.Why.NOT_ALL);
        }
        return points;
    }

    void finish(UUID id, UUID person) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = round.requireSeatOf(person);
        if (seat.doneAt() != null) {
            return;
        }
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        List<Entry> toScore = round.toScore(seat);
        refuseUnless(!toScore.isEmpty(), ScoreRefused.Why.EXCLUDED);
        List<Score> latest = scores.latest(id);
        refuseDeputyAfterMember(seat, person, latest);
        refuseUnless(toScore.stream().allMatch(entry -> isWhole(latest, seat, entry, round)), ScoreRefused.Why.NOT_ALL);
        tellMember(round, seat, person);
        done(round, seat, person);
    }

    private void done(ScoringRound round, ScoringSeat seat, UUID person) {
        seats.done(seat.id(), now());
        workList.finish(Kind.BALLOT, seat.id().toString());
        record.write(by(RecordedAct.on(round.reference(), "scoring-finished"), person, seat));
        closeWhenComplete(round.id());
    }

    /**
     * What a member gave on paper, by phone or with support. Entries that the member has scored themselves stay theirs: then
     * nothing of the sheet is taken. When nothing is left to score the seat has finished, as if the
     * member had said so.
     */
    void record(
            UUID id, UUID seatId, UUID recorder, Map<UUID, Map<UUID, CriterionScore>> sheet, Assistance assistance) {
        ScoringRound round = rows.lock(id);
        entryPolicy.refuseLead(round, recorder);
        ScoringSeat seat = round.seat(seatId).orElseThrow(() -> new NoSuchScoringRound(seatId));
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        UUID written = scores.assist(seat.id(), assistance, recorder, now());
        List<Score> before = scores.latest(id);
        sheet.forEach((entryId, given) -> {
            Entry entry = round.entry(entryId).orElseThrow(() -> new NoSuchScoringRound(entryId));
            if (!seat.mayScore(entry)) {
                throw new ScoreRefused(ScoreRefused.Why.EXCLUDED, entryId);
            }
            if (scoredBy(seat.account(), seat, before).stream()
                    .anyMatch(score -> score.entry().equals(entryId))) {
                throw new ScoreRefused(ScoreRefused.Why.MEMBER_SCORED_THEMSELVES, entryId);
            }
            for (Criterion criterion : round.criteria()) {
                CriterionScore points = pointsFor(given, criterion, round);
                give(before, seat, entry, criterion, points, recorder, false, written);
            }
        });
        record.write(by(
                RecordedAct.on(round.reference(), "scores-written-down")
                        .fact(sheet.size())
                        .fact(assistance.way()),
                recorder,
                seat));
        List<Score> latest = scores.latest(id);
        letters.writtenDown(round, seat, sheet, assistance.way());
        if (seat.doneAt() == null
                && round.toScore(seat).stream().allMatch(entry -> isWhole(latest, seat, entry, round))) {
            done(round, seat, recorder);
        }
    }

    /** Somebody gets in touch with whoever steps out: perhaps it need not be. */
    LocalDate declareInterest(UUID id, @Nullable UUID entryId, UUID person, String why) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = round.requireSeatOf(person);
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.account().equals(person), ScoreRefused.Why.NO_SEAT);
        Optional<Entry> entry = Optional.ofNullable(entryId)
                .map(one -> round.entry(one).orElseThrow(() -> new NoSuchScoringRound(one)));
        refuseUnless(entry.map(seat::mayScore).orElse(!seat.isOut()), ScoreRefused.Why.EXCLUDED);
        seats.declare(seat.id(), entryId, why, person, now());
        record.write(entry.map(one -> RecordedAct.on(round.reference(), "scoring-interest-in-entry")
                        .fact(one.position()))
                .orElseGet(() -> RecordedAct.on(round.reference(), "scoring-interest-in-all"))
                .because(why));
        ScoringRound after = rows.require(id);
        ScoringSeat then = after.requireSeatOf(person);
        if (after.toScore(then).isEmpty()) {
            clocks.left(after, then);
        }
        LocalDate promised = help.ask(round, seat, HelpKind.NOT_ME, null);
        closeWhenComplete(id);
        return promised;
    }

    void change(UUID id, UUID entryId, UUID criterionId, UUID person, int points, String reason) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = round.requireSeatOf(person);
        Entry entry = round.entry(entryId).orElseThrow(() -> new NoSuchScoringRound(entryId));
        Criterion criterion = round.criteria().stream()
                .filter(each -> each.id().equals(criterionId))
                .findFirst()
                .orElseThrow(() -> new NoSuchScoringRound(criterionId));
        refuseUnless(round.state() == ScoringState.MODERATION, ScoreRefused.Why.CLOSED);
        refuseUnless(seat.mayScore(entry), ScoreRefused.Why.EXCLUDED);
        List<Score> before = scores.latest(id);
        refuseDeputyAfterMember(seat, person, before);
        Score was = before.stream()
                .filter(score -> is(score, seat, entry, criterion))
                .findFirst()
                .orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.CLOSED));
        refuseUnless(points >= 0 && points <= round.scale(), ScoreRefused.Why.NOT_ALL);
        if (was.points() != points
                && give(before, seat, entry, criterion, new CriterionScore(points, reason), person, true, null)) {
            record.write(by(
                            RecordedAct.on(round.reference(), "score-changed")
                                    .fact(entry.position())
                                    .fact(criterion.position())
                                    .fact(was.points())
                                    .fact(points),
                            person,
                            seat)
                    .because(reason));
        }
    }

    private boolean give(
            List<Score> before,
            ScoringSeat seat,
            Entry entry,
            Criterion criterion,
            CriterionScore given,
            UUID by,
            boolean moderated,
            @Nullable UUID assistance) {
        Optional<Score> last = before.stream()
                .filter(score -> is(score, seat, entry, criterion))
                .findFirst();
        if (last.filter(score -> score.points() == given.points()
                        && Objects.equals(score.reason(), given.reason())
                        && score.givenBy().equals(by)
                        && Objects.equals(score.assistance(), assistance))
                .isPresent()) {
            return false;
        }
        int version = last.map(Score::version).orElse(0) + 1;
        scores.give(new Score(
                seat.id(),
                entry.id(),
                criterion.id(),
                version,
                given.points(),
                given.reason(),
                moderated,
                now(),
                by,
                assistance));
        return true;
    }

    /** Closes the scoring when all have finished who still can, and tells the process. */
    public void closeWhenComplete(UUID id) {
        ScoringRound round = rows.require(id);
        if (round.state() == ScoringState.SCORING && round.allAreDone() && round.isQuorate()) {
            rows.close(id, ScoringState.MODERATION, now());
            clocks.end(round);
            cases.tell(ScoringProcess.SCORING_DONE, round.reference(), ProcessVariables.none());
        }
    }

    private static boolean is(Score score, ScoringSeat seat, Entry entry, Criterion criterion) {
        return score.seat().equals(seat.id())
                && score.entry().equals(entry.id())
                && score.criterion().equals(criterion.id());
    }

    private static boolean isWhole(List<Score> latest, ScoringSeat seat, Entry entry, ScoringRound round) {
        return latest.stream()
                        .filter(score ->
                                score.seat().equals(seat.id()) && score.entry().equals(entry.id()))
                        .count()
                == round.criteria().size();
    }

    private static RecordedAct by(RecordedAct act, UUID person, ScoringSeat seat) {
        return person.equals(seat.account()) ? act : act.onBehalfOf(seat.account());
    }

    private static void refuseUnless(boolean holds, ScoreRefused.Why why) {
        if (!holds) {
            throw new ScoreRefused(why);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
