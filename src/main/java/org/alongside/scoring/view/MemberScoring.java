package org.alongside.scoring.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.alongside.scoring.model.ScoringState;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as one member sees it: their scores and what is missing.
 *
 * @param lastDay the member's own last day, or the round's when that has passed; null until their time starts
 * @param need the member's format; null for the standard format
 * @param forOther the member this person is the deputy for
 * @param canScore whether this person can score now
 * @param canChange whether averages are shown and a score can still be changed, with a reason
 * @param outOfAll whether they declared an interest in the whole round
 * @param finished whether the member has finished
 * @param written the recorder of scores given on paper or by phone, while any of them count
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
     * An entry with this member's scores.
     *
     * @param out whether the member declared an interest in it
     * @param scores in the criteria's order; empty until scored
     * @param deputy the deputy who scored it for this member; null for own scores, and for the deputy
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

    /** The entries still to be scored. */
    public List<Mine> left() {
        return entries.stream().filter(mine -> !mine.out() && !mine.isScored()).toList();
    }

    public boolean isReady() {
        return canScore && !outOfAll && left().isEmpty() && entries.stream().anyMatch(mine -> !mine.out());
    }

    /** The number of steps: the introduction, each entry to score, and the confirmation. */
    public int steps() {
        return (int) entries.stream().filter(mine -> !mine.out()).count() + 2;
    }

    /** Which step the first page is: the last one, once everything is scored. */
    public int step() {
        return isReady() ? steps() : 1;
    }

    /** Which step scoring this entry is. */
    public int step(UUID entry) {
        List<UUID> theirs = entries.stream()
                .filter(mine -> !mine.out())
                .map(mine -> mine.entry().id())
                .toList();
        return theirs.indexOf(entry) + 2;
    }

    /** Whether they can ask for help with scoring: as long as there is something that they can score. */
    public boolean mayAskForHelp() {
        return canScore && !outOfAll && entries.stream().anyMatch(mine -> !mine.out());
    }

    /** Whether it needs action from this person. */
    public boolean waits() {
        return canScore && !finished && !outOfAll && entries.stream().anyMatch(mine -> !mine.out());
    }

    /** Whether their time has not started because their format is not ready. */
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
