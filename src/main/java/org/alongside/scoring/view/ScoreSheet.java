package org.alongside.scoring.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.jspecify.annotations.Nullable;

/**
 * The entries that one member is asked to score, for recording scores given on paper or by phone. Leaves out existing
 * scores.
 *
 * @param name the member's name
 * @param open whether the round is open for scoring
 * @param lines every entry in the round, including those the member does not score
 */
public record ScoreSheet(
        UUID round,
        UUID seat,
        String name,
        String title,
        boolean open,
        int scale,
        List<ScoringView.Criterion> criteria,
        List<Line> lines) {

    public ScoreSheet {
        criteria = List.copyOf(criteria);
        lines = List.copyOf(lines);
    }

    /**
     * An entry.
     *
     * @param number the entry's number in the round, whichever entries are asked for
     * @param out whether the member does not score it
     * @param scoredAt when the member scored it online; null if they have not
     */
    public record Line(
            int number,
            ScoringView.Entry entry,
            boolean out,
            @Nullable Instant scoredAt) {

        /** Whether scores can be recorded for it. */
        public boolean isAsked() {
            return !out && scoredAt == null;
        }
    }

    /** The entries for which scores can be recorded. */
    public List<ScoringView.Entry> entries() {
        return lines.stream().filter(Line::isAsked).map(Line::entry).toList();
    }

    /** The entries that the member scored online. */
    public List<Line> scoredByMember() {
        return lines.stream()
                .filter(line -> !line.out() && line.scoredAt() != null)
                .toList();
    }

    /**
     * @throws NoSuchScoringRound when the entry is not on the sheet
     */
    public Line line(UUID entry) {
        return lines.stream()
                .filter(line -> line.entry().id().equals(entry))
                .findFirst()
                .orElseThrow(() -> new NoSuchScoringRound(entry));
    }
}
