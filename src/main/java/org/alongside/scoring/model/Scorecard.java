package org.alongside.scoring.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.round.Assistance;
import org.jspecify.annotations.Nullable;

/** One seat's scores in a round: who may give, change and complete them, and until when. */
public final class Scorecard {

    private final ScoringRound round;
    private final ScoringSeat seat;

    Scorecard(ScoringRound round, ScoringSeat seat) {
        this.round = round;
        this.seat = seat;
    }

    /**
     * Scores one entry on every criterion. All versions are kept; the last counts.
     *
     * @param given points and reason by criterion id
     * @return whether anything changed
     * @throws ScoreRefused when the score cannot count
     */
    public boolean score(UUID entryId, Map<UUID, CriterionScore> given, UUID by, Instant now) {
        ScoringEntry entry = round.requireEntry(entryId);
        refuseUnless(round.takesScores(now), ScoreRefused.Why.CLOSED);
        seat.refuseUnlessScoring(entry, null);
        seat.refuseDeputyAfterMember(by);
        return give(entry, given, ScoreAuthor.online(by), now);
    }

    /**
     * Marks the seat as finished.
     *
     * @return false if it was already finished
     * @throws ScoreRefused when scores are missing, or the deadline has passed
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
     * Records scores that a member gave on paper, by phone, with support or in a meeting. The whole sheet is refused if
     * the member has scored one of its entries online. The seat is finished once no scores are missing.
     *
     * @param sheet points and reason by criterion id, by entry id
     * @return whether the seat is now finished
     * @throws ScoreRefused when the scores cannot count
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
     * Declares an interest. Scores already given are kept but do not count.
     *
     * @param entryId null for all entries
     * @return the entry
     * @throws ScoreRefused when too late, already declared, or declared for another person
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
     * Changes one score after averages were shown.
     *
     * @return the points before the change; empty when unchanged
     * @throws ScoreRefused when moderation is over, or there is no score to change
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
        // The whole sheet is checked before any of it is saved.
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

    /** Whether the seat has scored every entry it has to. */
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
