package org.alongside.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.evaluation.Evaluation;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.recruitment.ContributorSection;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Section of a contributor's page: the request for feedback, and the results of the project. */
@Component
class FeedbackSection implements ContributorSection {

    private final EvaluationAdministration evaluating;
    private final Messages messages;

    FeedbackSection(EvaluationAdministration evaluating, Messages messages) {
        this.evaluating = evaluating;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer contributor) {
        return evaluating
                .find(reference)
                .map(evaluation -> new PageSection(
                        "how-it-went",
                        "evaluation.own.section",
                        "evaluation/section :: own",
                        Map.of(
                                "ownEvaluation",
                                evaluation,
                                "ownGiven",
                                !evaluating
                                        .opinionsOf(reference, contributor.id())
                                        .isEmpty())));
    }

    @Override
    public List<Asked> asked(String reference, Viewer contributor) {
        return evaluating
                .find(reference)
                .filter(Evaluation::takesFeedback)
                .filter(evaluation ->
                        evaluating.opinionsOf(reference, contributor.id()).isEmpty())
                .map(evaluation -> List.of(
                        new Asked(messages.text("evaluation.own.asked"), "/my-projects/" + reference + "/feedback")))
                .orElse(List.of());
    }
}
