package org.alongside.evaluation.process;

import java.util.Map;
import org.alongside.contribution.GoldenThread;
import org.alongside.engine.Values;
import org.alongside.evaluation.Closing;
import org.alongside.form.Answers;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The officer looks, six months later, whether the council did what it promised. */
@Component
class CheckPromisesStep implements HumanStep {

    private final Closing closing;
    private final GoldenThread thread;

    CheckPromisesStep(Closing closing, GoldenThread thread) {
        this.closing = closing;
        this.thread = thread;
    }

    @Override
    public String formId() {
        return "check-promises";
    }

    @Override
    public Material material(Step step) {
        return new Material(
                "evaluation/material :: promises",
                Map.of(
                        "reference", step.reference(),
                        "unchecked", closing.unchecked(step.reference()),
                        "promises", thread.promises(step.reference()),
                        "later", closing.followUps(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        closing.finishCheck(step.reference(), answers.maybe("words").orElse(null));
        return Values.none();
    }
}
