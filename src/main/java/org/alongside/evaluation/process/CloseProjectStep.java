package org.alongside.evaluation.process;

import java.util.List;
import java.util.Map;
import org.alongside.contribution.AnswerProgress;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.engine.ProcessVariables;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.FollowUp;
import org.alongside.evaluation.ProjectClosing;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The officer records the lessons; closing follows as a separate activity. */
@Component
class CloseProjectStep implements UserTaskHandler {

    private final EvaluationAdministration evaluating;
    private final ProjectClosing closing;
    private final GoldenThread thread;

    CloseProjectStep(EvaluationAdministration evaluating, ProjectClosing closing, GoldenThread thread) {
        this.evaluating = evaluating;
        this.closing = closing;
        this.thread = thread;
    }

    @Override
    public String formId() {
        return "close-project";
    }

    /** Restores the input from before closing was refused. */
    @Override
    public RawInput begin(UserTaskContext step) {
        List<RawInput> promised = closing.followUps(step.reference()).stream()
                .map(CloseProjectStep::row)
                .toList();
        return evaluating
                .find(step.reference())
                .map(known -> RawInput.none()
                        .with("learned", known.learned())
                        .with("differently", known.differently())
                        .with("followUps", promised))
                .orElse(RawInput.none());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        List<ContributionView> all = thread.of(step.reference());
        return new TaskMaterial(
                "evaluation/material :: closing",
                Map.of(
                        "reference", step.reference(),
                        "progress", AnswerProgress.of(all),
                        "untold",
                                all.stream()
                                        .filter(said -> said.isAnswered() && said.told() == null)
                                        .toList()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        closing.writeUp(
                step.reference(),
                answers.text("learned"),
                answers.maybe("differently").orElse(null),
                answers.rows("followUps").stream()
                        .map(row -> new ProjectClosing.Promised(row.text("what"), row.date("dueOn")))
                        .toList());
        return ProcessVariables.none();
    }

    private static RawInput row(FollowUp promise) {
        return RawInput.none().with("what", promise.what()).with("dueOn", promise.dueOn());
    }
}
