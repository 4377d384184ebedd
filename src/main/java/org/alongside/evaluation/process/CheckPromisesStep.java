package org.alongside.evaluation.process;

import java.util.List;
import java.util.Map;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.engine.ProcessVariables;
import org.alongside.evaluation.FollowUp;
import org.alongside.evaluation.ProjectClosing;
import org.alongside.form.answer.FormSubmission;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The officer checks six months later whether the council kept its promises. */
@Component
class CheckPromisesStep implements UserTaskHandler {

    private final ProjectClosing closing;
    private final GoldenThread thread;

    CheckPromisesStep(ProjectClosing closing, GoldenThread thread) {
        this.closing = closing;
        this.thread = thread;
    }

    @Override
    public String formId() {
        return "check-promises";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        List<ContributionView> promises = thread.promises(step.reference());
        List<FollowUp> later = closing.followUps(step.reference());
        return new TaskMaterial(
                "evaluation/material :: promises",
                Map.of(
                        "reference",
                        step.reference(),
                        "unchecked",
                        ProjectClosing.unchecked(promises, later),
                        "promises",
                        promises,
                        "later",
                        later));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        closing.finishCheck(step.reference(), answers.maybe("words").orElse(null));
        return ProcessVariables.none();
    }
}
