package org.alongside.scoring.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.round.Assistance;
import org.jspecify.annotations.Nullable;

/** What one seat gives in a scoring round: the rules of who may give, change and finish what, and until when. */
public final class Scorecard {

    private final ScoringRound round;
    private final ScoringSeat seat;

    Scorecard(ScoringRound round, ScoringSeat seat) {
        this.round = round;
        this.seat = seat;
    }

    /**
     * Scores one entry on every criterion. All versions are kept, the last one counts.
     *
     * @param given points and reason by the criterion's id
     * @return whether anything is new
     * @throws ScoreRefused when it cannot count
     */
    public boolean score(UUID entryId, Map<UUID, CriterionScore> given, UUID by, Instant now) {
        ScoringEntry entry = round.requireEntry(entryId);
        refuseUnless(round.takesScores(now), ScoreRefused.Why.CLOSED);
        seat.refuseUnlessScoring(entry, null);
        seat.refuseDeputyAfterMember(by);
        return give(entry, given, ScoreAuthor.online(by), now);
    }

    /**
     * The member has scored everything and is done.
     *
     * @return whether that is new
     * @throws ScoreRefused when something is not scored yet, or it comes too late
     */
    public boolean finish(UUID by, Instant now) {
        if (seat.isDone()) {
            return false;
        }
        refuseUnless(round.takesScores(now), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.takesPart(), ScoreRefused.Why.EXCLUDED);
        seat.refuseDeputyAfterMember(by);
        refuseUnless(isComplete(), ScoreRefused.Why.NOT_ALL);
        seat.finish(now);
        return true;
    }

    /**
     * Writes down what a member gave on paper, by phone, with support or in a meeting. Entries that the member has scored
     * themselves stay theirs: then nothing of the sheet is taken. When nothing is left to score the seat has finished, as if the
     * member had said so.
     *
     * @param sheet points and reason by the criterion's id, by the entry's id
     * @return whether the seat has finished by that
     * @throws ScoreRefused when it cannot count
     */
    public boolean record(
            Map<UUID, Map<UUID, CriterionScore>> sheet, Assistance assistance, UUID recorder, Instant now) {
        refuseUnless(round.takesScores(now), ScoreRefused.Why.CLOSED);
        Map<ScoringEntry, Map<UUID, CriterionScore>> lines = new HashMap<>();
        sheet.forEach((entryId, given) -> lines.put(round.requireEntry(entryId), given));
        lines.keySet().forEach(entry -> {
            seat.refuseUnlessScoring(entry, entry.id());
            seat.refuseIfScoredByMember(entry);
        });
        ScoreAuthor author = ScoreAuthor.recording(recorder, seat.assist(assistance, recorder, now));
        lines.forEach((entry, given) -> give(entry, given, author, now));
        if (seat.isDone() || !isComplete()) {
            return false;
        }
        seat.finish(now);
        return true;
    }

    /**
     * The member should not score something. What they may have given it before is kept and does not count.
     *
     * @param entryId all entries when none is given
     * @return the entry
     * @throws ScoreRefused when it comes too late or was said before, or somebody says it for another
     */
    public Optional<ScoringEntry> declareInterest(@Nullable UUID entryId, String why, UUID by, Instant now) {
        refuseUnless(round.takesScores(now), ScoreRefused.Why.CLOSED);
        refuseUnless(seat.account().equals(by), ScoreRefused.Why.NO_SEAT);
        Optional<ScoringEntry> entry = Optional.ofNullable(entryId).map(round::requireEntry);
        refuseUnless(entry.map(seat::mayScore).orElse(!seat.isOut()), ScoreRefused.Why.EXCLUDED);
        seat.declare(entry.orElse(null), why, by, now);
        return entry;
    }

    /**
     * Changes one score after the averages were seen.
     *
     * @return how many points it was; nothing when they are the same
     * @throws ScoreRefused when the talk about the scores is over, or there is nothing to change
     */
    public Optional<Integer> change(UUID entryId, UUID criterionId, CriterionScore points, UUID by, Instant now) {
        ScoringEntry entry = round.requireEntry(entryId);
        ScoringCriterion criterion =
                round.criterion(criterionId).orElseThrow(() -> new NoSuchScoringRound(criterionId));
        refuseUnless(round.state() == ScoringState.MODERATION, ScoreRefused.Why.CLOSED);
        seat.refuseUnlessScoring(entry, null);
        seat.refuseDeputyAfterMember(by);
        int before = seat.latest(entry, criterion)
                .map(Score::points)
                .orElseThrow(() -> new ScoreRefused(ScoreRefused.Why.CLOSED));
        refuseUnless(isOnScale(points), ScoreRefused.Why.NOT_ALL);
        return before != points.points() && seat.give(entry, criterion, points, ScoreAuthor.moderating(by), now)
                ? Optional.of(before)
                : Optional.empty();
    }

    private boolean give(ScoringEntry entry, Map<UUID, CriterionScore> given, ScoreAuthor author, Instant now) {
        // All of it is looked at before any of it is taken.
        Map<ScoringCriterion, CriterionScore> points = new HashMap<>();
        round.criteria().forEach(criterion -> points.put(criterion, pointsFor(given, criterion)));
        boolean changed = false;
        for (Map.Entry<ScoringCriterion, CriterionScore> each : points.entrySet()) {
            changed |= seat.give(entry, each.getKey(), each.getValue(), author, now);
        }
        return changed;
    }

    private CriterionScore pointsFor(Map<UUID, CriterionScore> given, ScoringCriterion criterion) {
        CriterionScore points = given.get(criterion.id());
        if (points == null || !isOnScale(points)) {
            throw new ScoreRefused(ScoreRefused.Why.NOT_ALL);
        }
        return points;
    }

    private boolean isOnScale(CriterionScore given) {
        return given.points() >= 0 && given.points() <= round.terms().scale();
    }

    /** Whether everything is scored that the seat has to score. */
    private boolean isComplete() {
        List<ScoringEntry> toScore = round.toScore(seat);
        return toScore.stream()
                .allMatch(entry -> seat.latest(entry).size() == round.criteria().size());
    }

    private static void refuseUnless(boolean holds, ScoreRefused.Why why) {
        if (!holds) {
            throw new ScoreRefused(why);
        }
    }
}
