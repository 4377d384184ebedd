package org.alongside.award.process;

import java.util.UUID;
import org.alongside.award.ScoringReading;
import org.alongside.award.Standing;
import org.alongside.worklist.Step;

/** What the steps of a scoring round have in common. */
final class ScoringSteps {

    private ScoringSteps() {}

    /** The round as it is when the page is asked for. */
    static Standing standing(Step step, ScoringReading reading) {
        return step.once(Standing.class, () -> reading.standing(step.reference()));
    }

    static UUID round(Step step) {
        return UUID.fromString(step.get(ScoringProcess.SCORING_ROUND));
    }
}
