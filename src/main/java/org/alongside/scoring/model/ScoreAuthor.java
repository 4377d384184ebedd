package org.alongside.scoring.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a score, and how.
 *
 * @param assistance when somebody writes it down for the member
 * @param moderated whether it is changed after the averages were seen
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
