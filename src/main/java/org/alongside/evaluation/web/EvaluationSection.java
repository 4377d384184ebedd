package org.alongside.evaluation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.evaluation.CriterionFeedback;
import org.alongside.evaluation.Evaluation;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.ProjectClosing;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.ProjectSection;
import org.springframework.stereotype.Component;

/** Project page section: feedback, findings, lessons and promises. */
@Component
class EvaluationSection implements ProjectSection {

    private final EvaluationAdministration evaluating;
    private final ProjectClosing closing;

    EvaluationSection(EvaluationAdministration evaluating, ProjectClosing closing) {
        this.evaluating = evaluating;
        this.closing = closing;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        return evaluating.find(reference).map(evaluation -> section(evaluation, viewer));
    }

    private PageSection section(Evaluation evaluation, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("evaluation", evaluation);
        model.put("evaluationStaff", viewer.hasAny(Role.OFFICER, Role.SPONSOR, Role.MANAGER));
        List<CriterionFeedback> feedback = evaluating.feedback(evaluation.reference());
        model.put("criteria", feedback);
        model.put("evaluationAnswered", feedback.stream().anyMatch(criterion -> criterion.all() > 0));
        model.put("evaluationUnchecked", closing.unchecked(evaluation.reference()));
        model.put("evaluationLater", closing.followUps(evaluation.reference()));
        return new PageSection("evaluation", "evaluation.section.title", "evaluation/section :: evaluation", model);
    }
}
