package org.alongside.scoring.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as one member sees it: what they have scored, and what is left.
 *
 * @param lastDay the member's own last day, or the round's when that has passed; nothing while their time has not begun
 * @param need the format in which the member reads; nothing for the standard one
 * @param forOther for whom somebody stands in
 * @param canScore whether scores are taken from this person now
 * @param canChange whether the averages are out and a score can still be changed, with a reason
 * @param outOfAll nothing is asked of them: they declared an interest in all of it
 * @param finished the member has said that they are done
 * @param written who wrote down what the member gave on paper or by phone, as long as some of it counts
 */
public record MemberScoring(
        UUID round,
        String body,
        String title,
        String about,
        ScoringState state,
        @Nullable LocalDate lastDay,
        @Nullable FormatNeed need,
        int scale,
        @Nullable String forOther,
        boolean canScore,
        boolean canChange,
        boolean finished,
        boolean outOfAll,
        @Nullable RecordedScores written,
        List<ScoringView.Criterion> criteria,
        List<Mine> entries) {

    public MemberScoring {
        criteria = List.copyOf(criteria);
        entries = List.copyOf(entries);
    }

    /**
     * An entry with what this member gave it.
     *
     * @param out the member has declared an interest in it
     * @param scores in the criteria's order; empty as long as it is not scored
     * @param deputy who scored it in this member's place; null when the scores are their own, and for the deputy
     */
    public record Mine(
            ScoringView.Entry entry,
            boolean out,
            List<ScoringView.Said> scores,
            @Nullable String deputy) {

        public Mine {
            scores = List.copyOf(scores);
        }

        public boolean isScored() {
            return !scores.isEmpty();
        }
    }

    /** The entries that are still to be scored. */
    public List<Mine> left() {
        return entries.stream().filter(mine -> !mine.out() && !mine.isScored()).toList();
    }

    public boolean isReady() {
        return canScore && !outOfAll && left().isEmpty() && entries.stream().anyMatch(mine -> !mine.out());
    }

    /** Whether it waits for this person. */
    public boolean waits() {
        return canScore && !finished && !outOfAll && entries.stream().anyMatch(mine -> !mine.out());
    }

    /** Whether their time has not begun, because what is scored is not there yet in the format they need. */
    public boolean waitsForFormat() {
        return waits() && forOther == null && need != null && lastDay == null;
    }

    public Mine entry(UUID id) {
        return entries.stream()
                .filter(mine -> mine.entry().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchScoringRound(id));
    }
}
