package org.alongside.scoring.process;

import java.util.UUID;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringStanding;
import org.alongside.worklist.UserTaskContext;

/** Shared by the steps of a scoring round. */
final class ScoringSteps {

    private ScoringSteps() {}

    /** The round when the page is requested. */
    static ScoringStanding standing(UserTaskContext step, ScoringQueries reading) {
        return step.once(ScoringStanding.class, () -> reading.standing(step.reference()));
    }

    static UUID round(UserTaskContext step) {
        return UUID.fromString(step.get(ScoringProcess.SCORING_ROUND));
    }
}
