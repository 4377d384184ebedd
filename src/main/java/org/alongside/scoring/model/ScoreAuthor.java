package org.alongside.scoring.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The author of a score.
 *
 * @param assistance set when the score is recorded on the member's behalf
 * @param moderated whether it changes a score after averages were shown
 */
record ScoreAuthor(UUID person, @Nullable ScoringAssistance assistance, boolean moderated) {

    static ScoreAuthor online(UUID person) {
        return new ScoreAuthor(person, null, false);
    }

    static ScoreAuthor recording(UUID person, ScoringAssistance assistance) {
        return new ScoreAuthor(person, assistance, false);
    }

    static ScoreAuthor moderating(UUID person) {
        return new ScoreAuthor(person, null, true);
    }
}
