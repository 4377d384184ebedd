package org.alongside.evaluation.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.evaluation.Evaluating;
import org.alongside.evaluation.Evaluation;
import org.alongside.form.Answers;
import org.alongside.form.Typed;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The officer reads the feedback and writes what was found. */
@Component
class WriteFindingsStep implements HumanStep {

    private final Evaluating evaluating;

    WriteFindingsStep(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public String formId() {
        return "findings";
    }

    @Override
    public Typed begin(Step step) {
        return evaluating
                .find(step.reference())
                .map(known -> Typed.none()
                        .with("findings", known.findings())
                        .with("workedWell", known.workedWell())
                        .with("recommended", known.recommended()))
                .orElse(Typed.none());
    }

    @Override
    public Material material(Step step) {
        Evaluating.Given given = evaluating.given(step.reference());
        return new Material(
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
    public Values complete(Step step, Answers answers) {
        evaluating.writeFindings(
                step.reference(),
                answers.text("findings"),
                answers.maybe("workedWell").orElse(null),
                answers.text("recommended"));
        return Values.none();
    }
}
