package org.alongside.evaluation.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.Progress;
import org.alongside.contribution.Said;
import org.alongside.engine.Values;
import org.alongside.evaluation.Evaluating;
import org.alongside.form.Answers;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sponsor answers for what the council does with what people said. */
@Component
class RespondToContributionsStep implements HumanStep {

    private final Evaluating evaluating;
    private final GoldenThread thread;
    private final MessageSource messages;

    RespondToContributionsStep(Evaluating evaluating, GoldenThread thread, MessageSource messages) {
        this.evaluating = evaluating;
        this.thread = thread;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "respond-to-contributions";
    }

    @Override
    public Material material(Step step) {
        List<Said> all = thread.of(step.reference());
        return new Material(
                "evaluation/material :: unanswered",
                Map.of(
                        "reference", step.reference(),
                        "progress", Progress.of(all),
                        "unanswered",
                                all.stream().filter(said -> !said.isAnswered()).toList(),
                        "answered", all.stream().filter(Said::isAnswered).toList()));
    }

    @Override
    public String summary(Step step) {
        return messages.getMessage(
                "evaluation.respond.summary",
                new Object[] {thread.progress(step.reference()).unanswered()},
                Locale.UK);
    }

    @Override
    public Values complete(Step step, Answers answers) {
        answers.ticked("signed");
        evaluating.signResponses(step.reference(), answers.maybe("note").orElse(null));
        return Values.none();
    }
}
