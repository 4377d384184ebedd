package org.alongside.scoring.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringRound;

/**
 * A score changed after averages were shown.
 *
 * @param before the points before the change
 */
record ScoreChange(Score score, int before) {

    /** The changes in a round, oldest first. */
    static List<ScoreChange> of(ScoringRound round) {
        Map<List<UUID>, Integer> before = new HashMap<>();
        List<ScoreChange> changes = new ArrayList<>();
        for (Score score : round.electorate().scores()) {
            Integer was = before.put(List.of(score.seat().id(), score.entry(), score.criterion()), score.points());
            if (score.moderated() && was != null) {
                changes.add(new ScoreChange(score, was));
            }
        }
        return changes;
    }
}
