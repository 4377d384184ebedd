package org.alongside.scoring.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.scoring.model.NoSuchScoringRound;
import org.jspecify.annotations.Nullable;

/**
 * What one member is asked to score, for the person who writes down what they gave on paper or by phone. What they gave already is
 * not on it.
 *
 * @param name of the member
 * @param open whether scores are taken now
 * @param lines every entry that is scored, also those that are not asked for
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
     * @param number the same for this entry however many others are asked for
     * @param out whether the member does not score it
     * @param scoredAt when the member scored it themselves, online; null when they have not
     */
    public record Line(
            int number,
            ScoringView.Entry entry,
            boolean out,
            @Nullable Instant scoredAt) {

        /** Whether something can be written down for it. */
        public boolean isAsked() {
            return !out && scoredAt == null;
        }
    }

    /** Those for which something can be written down. */
    public List<ScoringView.Entry> entries() {
        return lines.stream().filter(Line::isAsked).map(Line::entry).toList();
    }

    /** Those that the member has scored themselves. */
    public List<Line> scoredByMember() {
        return lines.stream()
                .filter(line -> !line.out() && line.scoredAt() != null)
                .toList();
    }

    /** @throws NoSuchScoringRound when it is not on the sheet */
    public Line line(UUID entry) {
        return lines.stream()
                .filter(line -> line.entry().id().equals(entry))
                .findFirst()
                .orElseThrow(() -> new NoSuchScoringRound(entry));
    }
}
