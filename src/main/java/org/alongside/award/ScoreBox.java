package org.alongside.award;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.award.ScoringRound.Criterion;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.award.process.ScoringProcess;
import org.alongside.engine.Cases;
import org.alongside.engine.Values;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
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
class ScoreBox {

    private final ScoringRows rows;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final Clock clock;

    ScoreBox(ScoringRows rows, WorkList workList, CaseRecord record, Cases cases, Clock clock) {
        this.rows = rows;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.clock = clock;
    }

    void score(UUID id, UUID entryId, UUID person, Map<UUID, Given> given) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = seatOf(round, person);
        Entry entry = round.entry(entryId).orElseThrow(() -> new NoSuchScoringRound(entryId));
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.scores(entry), ScoreRefused.Why.EXCLUDED);
        List<Score> before = rows.latest(id);
        boolean memberHasScored = before.stream()
                .anyMatch(score ->
                        score.seat().equals(seat.id()) && score.givenBy().equals(seat.account()));
        refuseUnless(seat.account().equals(person) || !memberHasScored, ScoreRefused.Why.MEMBER_HAS_SCORED);
        boolean changed = false;
        for (Criterion criterion : round.criteria()) {
            Given points = given.get(criterion.id());
            if (points == null || points.points() < 0 || points.points() > round.scale()) {
                throw new ScoreRefused(ScoreRefused.Why.NOT_ALL);
            }
            changed |= give(before, seat, entry, criterion, points, person, false);
        }
        if (changed) {
            // Not what was given: the record can be read while the others are still scoring.
            record.write(by(Act.on(round.reference(), "entry-scored").fact(entry.position()), person, seat));
        }
    }

    void finish(UUID id, UUID person) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = seatOf(round, person);
        if (seat.doneAt() != null) {
            return;
        }
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        List<Entry> toScore = round.toScore(seat);
        refuseUnless(!toScore.isEmpty(), ScoreRefused.Why.EXCLUDED);
        List<Score> latest = rows.latest(id);
        refuseUnless(toScore.stream().allMatch(entry -> isWhole(latest, seat, entry, round)), ScoreRefused.Why.NOT_ALL);
        rows.done(seat.id(), now());
        workList.finish(Kind.BALLOT, seat.id().toString());
        record.write(by(Act.on(round.reference(), "scoring-finished"), person, seat));
        closeWhenComplete(id);
    }

    void declareInterest(UUID id, @Nullable UUID entryId, UUID person, String why) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = seatOf(round, person);
        refuseUnless(round.takesScores(now()), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.account().equals(person), ScoreRefused.Why.NO_SEAT);
        Optional<Entry> entry = Optional.ofNullable(entryId)
                .map(one -> round.entry(one).orElseThrow(() -> new NoSuchScoringRound(one)));
        refuseUnless(entry.map(seat::scores).orElse(!seat.outOfAll()), ScoreRefused.Why.EXCLUDED);
        rows.declare(seat.id(), entryId, why, person, now());
        record.write(entry.map(one ->
                        Act.on(round.reference(), "scoring-interest-in-entry").fact(one.position()))
                .orElseGet(() -> Act.on(round.reference(), "scoring-interest-in-all"))
                .because(why));
        ScoringRound after = rows.require(id);
        ScoringSeat then = seatOf(after, person);
        if (after.toScore(then).isEmpty()) {
            workList.cancel(Kind.BALLOT, seat.id().toString());
        }
        closeWhenComplete(id);
    }

    void change(UUID id, UUID entryId, UUID criterionId, UUID person, int points, String reason) {
        ScoringRound round = rows.lock(id);
        ScoringSeat seat = seatOf(round, person);
        Entry entry = round.entry(entryId).orElseThrow(() -> new NoSuchScoringRound(entryId));
        Criterion criterion = round.criteria().stream()
                .filter(each -> each.id().equals(criterionId))
                .findFirst()
                .orElseThrow(() -> new NoSuchScoringRound(criterionId));
        refuseUnless(round.state() == ScoringState.MODERATION, ScoreRefused.Why.CLOSED);
        refuseUnless(seat.scores(entry), ScoreRefused.Why.EXCLUDED);
        List<Score> before = rows.latest(id);
        Score was = before.stream()
                .filter(score -> is(score, seat, entry, criterion))
                .findFirst()
                .orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.CLOSED));
        refuseUnless(points >= 0 && points <= round.scale(), ScoreRefused.Why.NOT_ALL);
        if (was.points() != points && give(before, seat, entry, criterion, new Given(points, reason), person, true)) {
            record.write(by(
                            Act.on(round.reference(), "score-changed")
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
            Given given,
            UUID by,
            boolean moderated) {
        Optional<Score> last = before.stream()
                .filter(score -> is(score, seat, entry, criterion))
                .findFirst();
        if (last.filter(score -> score.points() == given.points()
                        && Objects.equals(score.reason(), given.reason())
                        && score.givenBy().equals(by))
                .isPresent()) {
            return false;
        }
        int version = last.map(Score::version).orElse(0) + 1;
        rows.give(new Score(
                seat.id(), entry.id(), criterion.id(), version, given.points(), given.reason(), moderated, now(), by));
        return true;
    }

    private void closeWhenComplete(UUID id) {
        ScoringRound round = rows.require(id);
        if (round.state() == ScoringState.SCORING && round.allAreDone() && round.isQuorate()) {
            rows.close(id, ScoringState.MODERATION, now());
            cases.tell(ScoringProcess.SCORING_DONE, round.reference(), Values.none());
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

    private static Act by(Act act, UUID person, ScoringSeat seat) {
        return person.equals(seat.account()) ? act : act.onBehalfOf(seat.account());
    }

    private static ScoringSeat seatOf(ScoringRound round, UUID person) {
        return round.seatOf(person).orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.NO_SEAT));
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
