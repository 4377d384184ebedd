package org.alongside.evaluation.process;

import java.util.List;
import java.util.Map;
import org.alongside.contribution.AnswerProgress;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.engine.ProcessVariables;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.form.answer.FormSubmission;
import org.alongside.text.Messages;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The sponsor signs off the council's responses to contributions. */
@Component
class RespondToContributionsStep implements UserTaskHandler {

    private final EvaluationAdministration evaluating;
    private final GoldenThread thread;
    private final Messages messages;

    RespondToContributionsStep(EvaluationAdministration evaluating, GoldenThread thread, Messages messages) {
        this.evaluating = evaluating;
        this.thread = thread;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "respond-to-contributions";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        List<ContributionView> all = thread.of(step.reference());
        return new TaskMaterial(
                "evaluation/material :: unanswered",
                Map.of(
                        "reference", step.reference(),
                        "progress", AnswerProgress.of(all),
                        "unanswered",
                                all.stream().filter(said -> !said.isAnswered()).toList(),
                        "answered",
                                all.stream()
                                        .filter(ContributionView::isAnswered)
                                        .toList()));
    }

    @Override
    public String summary(UserTaskContext step) {
        return messages.text(
                "evaluation.respond.summary", thread.progress(step.reference()).unanswered());
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        answers.ticked("signed");
        evaluating.signResponses(step.reference(), answers.maybe("note").orElse(null));
        return ProcessVariables.none();
    }
}
