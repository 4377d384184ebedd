package org.alongside.award.process;

import java.util.UUID;
import org.alongside.worklist.Step;

/** What the steps of a scoring round have in common. */
final class ScoringSteps {

    private ScoringSteps() {}

    static UUID round(Step step) {
        return UUID.fromString(step.get(ScoringProcess.SCORING_ROUND));
    }
}
