package org.alongside.scoring.voting;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.engine.OptimisticLockRetry;
import org.alongside.round.Assistance;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.help.HelpKind;
import org.alongside.scoring.model.CriterionScore;
import org.alongside.scoring.model.ScoreRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a member does in a scoring round. A score that loses against something else at the same moment is put in again and
 * never refused for it.
 */
@Component
public class Scoring {

    private final ScoreBox box;
    private final ScoringHelp help;

    Scoring(ScoreBox box, ScoringHelp help) {
        this.box = box;
        this.help = help;
    }

    /**
     * Scores one entry on every criterion. Until the member has finished and the round has closed, it can be scored again; all
     * versions are kept, the last one counts.
     *
     * @param given points and reason by the criterion's id
     * @throws ScoreRefused when it cannot count
     */
    public void score(UUID round, UUID entry, UUID person, Map<UUID, CriterionScore> given) {
        OptimisticLockRetry.again(() -> {
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
        OptimisticLockRetry.again(() -> {
            box.finish(round, person);
            return true;
        });
    }

    /**
     * The member should not score this entry. What they may have given it before is kept and does not count.
     *
     * @param entry all of them when none is given
     * @return the day by which somebody is in touch with them
     * @throws ScoreRefused when it comes too late or was said before
     */
    public LocalDate declareInterest(UUID round, @Nullable UUID entry, UUID person, String why) {
        return OptimisticLockRetry.again(() -> box.declareInterest(round, entry, person, why));
    }

    /**
     * Writes down what a member gave on paper, by phone, with support or in a meeting. The member is told and can correct it
     * until the round closes. Entries that are not on the sheet stay as they are.
     *
     * @param seat the seat in this round
     * @param sheet points and reason by the criterion's id, by the entry's id
     * @throws ScoreRefused when it cannot count
     */
    public void record(
            UUID round, UUID seat, UUID recorder, Map<UUID, Map<UUID, CriterionScore>> sheet, Assistance assistance) {
        OptimisticLockRetry.again(() -> {
            box.record(round, seat, recorder, sheet, assistance);
            return true;
        });
    }

    /**
     * A member asks for what they read in another way, more time, or somebody to talk to.
     *
     * @return the day by which they hear
     */
    public LocalDate askForHelp(UUID round, UUID person, HelpKind kind, @Nullable String words) {
        return OptimisticLockRetry.again(() -> help.askForHelp(round, person, kind, words));
    }

    /** A member needs what is scored in another format, in this round and from now on. */
    public FormatRequestResult needAnotherWay(UUID round, UUID person, FormatNeed need, @Nullable String words) {
        return OptimisticLockRetry.again(() -> help.needAnotherWay(round, person, need, words));
    }

    /** Somebody has done what a member asked for. */
    public void answerHelp(UUID round, UUID asked, UUID by) {
        OptimisticLockRetry.again(() -> {
            help.answerHelp(round, asked, by);
            return true;
        });
    }

    /**
     * Changes one score after the averages were seen. Who changed what from and to, and why, is on the record.
     *
     * @throws ScoreRefused when the talk about the scores is over, or there is nothing to change
     */
    public void change(UUID round, UUID entry, UUID criterion, UUID person, int points, String reason) {
        OptimisticLockRetry.again(() -> {
            box.change(round, entry, criterion, person, points, reason);
            return true;
        });
    }
}
