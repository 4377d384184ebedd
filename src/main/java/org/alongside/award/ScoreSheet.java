package org.alongside.award;

import java.util.List;
import java.util.UUID;

/**
 * What one member is asked to score, for whoever writes down what they gave on paper or by phone. What they gave already is
 * not on it.
 *
 * @param name of the member
 * @param open whether scores are taken now
 * @param entries those that the member scores
 */
public record ScoreSheet(
        UUID round,
        UUID seat,
        String name,
        String title,
        boolean open,
        int scale,
        List<ScoringView.Criterion> criteria,
        List<ScoringView.Entry> entries) {

    public ScoreSheet {
        criteria = List.copyOf(criteria);
        entries = List.copyOf(entries);
    }
}
