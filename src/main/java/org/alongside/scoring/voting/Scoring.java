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
 * A member's actions in a scoring round. Retried after an optimistic-lock conflict, so that no score is refused because
 * of a concurrent change.
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
     * Scores one entry on every criterion. It can be rescored until the member has finished and the round has closed;
     * all versions are kept and the last counts.
     *
     * @param given points and reason by criterion id
     * @throws ScoreRefused when the score cannot count
     */
    public void score(UUID round, UUID entry, UUID person, Map<UUID, CriterionScore> given) {
        OptimisticLockRetry.again(() -> {
            box.score(round, entry, person, given);
            return true;
        });
    }

    /**
     * Marks the member as finished. The last member to finish closes the round.
     *
     * @throws ScoreRefused when scores are missing, or the deadline has passed
     */
    public void finish(UUID round, UUID person) {
        OptimisticLockRetry.again(() -> {
            box.finish(round, person);
            return true;
        });
    }

    /**
     * Declares an interest. Scores already given are kept but do not count.
     *
     * @param entry null for all entries
     * @return the date by which an officer contacts the member
     * @throws ScoreRefused when too late or already declared
     */
    public LocalDate declareInterest(UUID round, @Nullable UUID entry, UUID person, String why) {
        return OptimisticLockRetry.again(() -> box.declareInterest(round, entry, person, why));
    }

    /**
     * Records scores that a member gave on paper, by phone, with support or in a meeting. The member is sent them and
     * can correct them until the round closes. Entries that are not on the sheet are unchanged.
     *
     * @param seat the seat in this round
     * @param sheet points and reason by criterion id, by entry id
     * @throws ScoreRefused when the scores cannot count
     */
    public void record(
            UUID round, UUID seat, UUID recorder, Map<UUID, Map<UUID, CriterionScore>> sheet, Assistance assistance) {
        OptimisticLockRetry.again(() -> {
            box.record(round, seat, recorder, sheet, assistance);
            return true;
        });
    }

    /**
     * Asks for another format, more time or a conversation.
     *
     * @return the date by which the member gets an answer
     */
    public LocalDate askForHelp(UUID round, UUID person, HelpKind kind, @Nullable String words) {
        return OptimisticLockRetry.again(() -> help.askForHelp(round, person, kind, words));
    }

    /** Sets the member's format for this round and later ones. */
    public FormatRequestResult needAnotherWay(UUID round, UUID person, FormatNeed need, @Nullable String words) {
        return OptimisticLockRetry.again(() -> help.needAnotherWay(round, person, need, words));
    }

    /** Marks a member's request as answered. */
    public void answerHelp(UUID round, UUID asked, UUID by) {
        OptimisticLockRetry.again(() -> {
            help.answerHelp(round, asked, by);
            return true;
        });
    }

    /**
     * Changes one score after averages were shown. The history records the member, both values and the reason.
     *
     * @throws ScoreRefused when moderation is over, or there is no score to change
     */
    public void change(UUID round, UUID entry, UUID criterion, UUID person, int points, String reason) {
        OptimisticLockRetry.again(() -> {
            box.change(round, entry, criterion, person, points, reason);
            return true;
        });
    }
}
