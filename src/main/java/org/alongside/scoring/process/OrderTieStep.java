package org.alongside.scoring.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.scoring.lifecycle.ScoringDecision;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair puts one of the tied entries first. */
@Component
@KnownOptions(form = "scoring-tie", key = "first", from = "tied")
class OrderTieStep implements UserTaskHandler {

    private final ScoringDecision decision;
    private final ScoringQueries reading;

    OrderTieStep(ScoringDecision decision, ScoringQueries reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-tie";
    }

    @Override
    public Choices choices(UserTaskContext step) {
        return Choices.of(
                "tied",
                ShortlistStep.choices(ScoringSteps.standing(step, reading).tiedOnLine()));
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("scoring/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        decision.putFirst(
                ScoringSteps.round(step),
                answers.id("first"),
                answers.text("reason"),
                step.viewer().id());
        return ProcessVariables.none();
    }
}
