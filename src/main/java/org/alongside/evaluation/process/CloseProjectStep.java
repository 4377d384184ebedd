package org.alongside.evaluation.process;

import java.util.List;
import java.util.Map;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.Progress;
import org.alongside.contribution.Said;
import org.alongside.engine.Values;
import org.alongside.evaluation.Closing;
import org.alongside.evaluation.Evaluating;
import org.alongside.evaluation.FollowUp;
import org.alongside.form.Answers;
import org.alongside.form.Typed;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The officer writes up what others can learn; closing itself follows as a step of its own. */
@Component
class CloseProjectStep implements HumanStep {

    private final Evaluating evaluating;
    private final Closing closing;
    private final GoldenThread thread;

    CloseProjectStep(Evaluating evaluating, Closing closing, GoldenThread thread) {
        this.evaluating = evaluating;
        this.closing = closing;
        this.thread = thread;
    }

    @Override
    public String formId() {
        return "close-project";
    }

    /** What was written before closing was refused is not lost. */
    @Override
    public Typed begin(Step step) {
        List<Typed> promised = closing.followUps(step.reference()).stream()
                .map(CloseProjectStep::row)
                .toList();
        return evaluating
                .find(step.reference())
                .map(known -> Typed.none()
                        .with("learned", known.learned())
                        .with("differently", known.differently())
                        .with("followUps", promised))
                .orElse(Typed.none());
    }

    @Override
    public Material material(Step step) {
        List<Said> all = thread.of(step.reference());
        return new Material(
                "evaluation/material :: closing",
                Map.of(
                        "reference", step.reference(),
                        "progress", Progress.of(all),
                        "untold",
                                all.stream()
                                        .filter(said -> said.isAnswered() && said.told() == null)
                                        .toList()));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        closing.writeUp(
                step.reference(),
                answers.text("learned"),
                answers.maybe("differently").orElse(null),
                answers.rows("followUps").stream()
                        .map(row -> new Closing.Promised(row.text("what"), row.date("dueOn")))
                        .toList());
        return Values.none();
    }

    private static Typed row(FollowUp promise) {
        return Typed.none().with("what", promise.what()).with("dueOn", promise.dueOn());
    }
}
