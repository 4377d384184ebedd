package org.alongside.scoring.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.scoring.model.Score;
import org.alongside.scoring.model.ScoringRound;

/**
 * A score that was changed after the averages were seen.
 *
 * @param before how many points it was
 */
record ScoreChange(Score score, int before) {

    /** What was changed in a round, in the order in which it was. */
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
