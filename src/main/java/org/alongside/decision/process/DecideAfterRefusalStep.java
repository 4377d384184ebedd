package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.AFTER_REFUSAL;
import static org.alongside.decision.model.PanelProcess.ROUND;

import java.util.Map;
import java.util.UUID;
import org.alongside.decision.lifecycle.RoundAdministration;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.view.RoundQueries;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The sponsor decides what follows when the panel did not approve. */
@Component
@KnownOptions(form = "panel-after-refusal", key = "choice", of = AfterRefusal.class)
class DecideAfterRefusalStep implements UserTaskHandler {

    private final RoundAdministration chairing;
    private final RoundQueries reading;

    DecideAfterRefusalStep(RoundAdministration chairing, RoundQueries reading) {
        this.chairing = chairing;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-after-refusal";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("decision/material :: refused", Map.of("round", reading.concluded(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        answers.ticked("signed");
        AfterRefusal choice = answers.oneOf("choice", AfterRefusal.class);
        chairing.followRefusal(UUID.fromString(step.get(ROUND)), choice, answers.text("reason"));
        return ProcessVariables.of(AFTER_REFUSAL, choice);
    }
}
