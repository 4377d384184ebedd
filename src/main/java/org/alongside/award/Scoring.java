package org.alongside.award;

import java.util.Map;
import java.util.UUID;
import org.alongside.engine.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a member does in a scoring round. A score that loses against something else at the same moment is put in again and
 * never refused for it.
 */
@Component
public class Scoring {

    private final ScoreBox box;

    Scoring(ScoreBox box) {
        this.box = box;
    }

    /**
     * Scores one entry on every criterion. Until the member has finished and the round has closed, it can be scored again; all
     * versions are kept, the last one counts.
     *
     * @param given points and reason by the criterion's id
     * @throws ScoreRefused when it cannot count
     */
    public void score(UUID round, UUID entry, UUID person, Map<UUID, Given> given) {
        Overtaken.again(() -> {
            box.score(round, entry, person, given);
            return true;
        });
    }

    /**
     * The member has scored everything and is done. The last one closes the round.
     *
     * @throws ScoreRefused when something is not scored yet, or it comes too late
     */
    public void finish(UUID round, UUID person) {
        Overtaken.again(() -> {
            box.finish(round, person);
            return true;
        });
    }

    /**
     * The member should not score this entry. What they may have given it before is kept and does not count.
     *
     * @param entry all of them when none is given
     * @throws ScoreRefused when it comes too late or was said before
     */
    public void declareInterest(UUID round, @Nullable UUID entry, UUID person, String why) {
        Overtaken.again(() -> {
            box.declareInterest(round, entry, person, why);
            return true;
        });
    }

    /**
     * Changes one score after the averages were seen. Who changed what from and to, and why, is on the record.
     *
     * @throws ScoreRefused when the talk about the scores is over, or there is nothing to change
     */
    public void change(UUID round, UUID entry, UUID criterion, UUID person, int points, String reason) {
        Overtaken.again(() -> {
            box.change(round, entry, criterion, person, points, reason);
            return true;
        });
    }
}
