package org.alongside.scoring.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.scoring.lifecycle.ScoringDecision;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair ends moderation. */
@Component
class ModerateScoresStep implements UserTaskHandler {

    private final ScoringDecision decision;
    private final ScoringQueries reading;

    ModerateScoresStep(ScoringDecision decision, ScoringQueries reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-moderation";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("scoring/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        answers.ticked("finished");
        decision.endModeration(
                ScoringSteps.round(step), answers.maybe("discussed").orElse(null));
        return ProcessVariables.none();
    }
}
