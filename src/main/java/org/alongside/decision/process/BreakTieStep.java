package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.PANEL_OUTCOME;
import static org.alongside.decision.model.PanelProcess.ROUND;

import java.util.Map;
import java.util.UUID;
import org.alongside.decision.lifecycle.RoundAdministration;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.view.RoundQueries;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair decides a tie. */
@Component
@KnownOptions(form = "panel-tie", key = "choice", of = PanelOutcome.class)
class BreakTieStep implements UserTaskHandler {

    private final RoundAdministration chairing;
    private final RoundQueries reading;

    BreakTieStep(RoundAdministration chairing, RoundQueries reading) {
        this.chairing = chairing;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-tie";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("decision/material :: tie", Map.of("round", reading.atStep(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        PanelOutcome outcome = chairing.breakTie(
                round(step),
                answers.oneOf("choice", PanelOutcome.class),
                answers.text("reason"),
                step.viewer().id());
        return ProcessVariables.of(PANEL_OUTCOME, outcome);
    }

    private static UUID round(UserTaskContext step) {
        return UUID.fromString(step.get(ROUND));
    }
}
