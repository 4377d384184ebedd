package org.alongside.evaluation.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.evaluation.Evaluation;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The officer reads the feedback and writes the findings. */
@Component
class WriteFindingsStep implements UserTaskHandler {

    private final EvaluationAdministration evaluating;

    WriteFindingsStep(EvaluationAdministration evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public String formId() {
        return "findings";
    }

    @Override
    public RawInput begin(UserTaskContext step) {
        return evaluating
                .find(step.reference())
                .map(known -> RawInput.none()
                        .with("findings", known.findings())
                        .with("workedWell", known.workedWell())
                        .with("recommended", known.recommended()))
                .orElse(RawInput.none());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        EvaluationAdministration.Given given = evaluating.given(step.reference());
        return new TaskMaterial(
                "evaluation/material :: feedback",
                Map.of(
                        "criteria", given.criteria(),
                        "answered", given.answered(),
                        "reference", step.reference(),
                        "by",
                                evaluating
                                        .find(step.reference())
                                        .map(Evaluation::feedbackBy)
                                        .orElseThrow()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        evaluating.writeFindings(
                step.reference(),
                answers.text("findings"),
                answers.maybe("workedWell").orElse(null),
                answers.text("recommended"));
        return ProcessVariables.none();
    }
}
