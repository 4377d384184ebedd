package org.alongside.evaluation.process;

import java.util.List;
import java.util.Map;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.Said;
import org.alongside.engine.Values;
import org.alongside.evaluation.Closing;
import org.alongside.evaluation.FollowUp;
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
        List<Said> promises = thread.promises(step.reference());
        List<FollowUp> later = closing.followUps(step.reference());
        return new Material(
                "evaluation/material :: promises",
                Map.of(
                        "reference",
                        step.reference(),
                        "unchecked",
                        Closing.unchecked(promises, later),
                        "promises",
                        promises,
                        "later",
                        later));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        closing.finishCheck(step.reference(), answers.maybe("words").orElse(null));
        return Values.none();
    }
}
