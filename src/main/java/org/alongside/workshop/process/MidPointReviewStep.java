package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.MidPointReview;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Holding the mid-point review. */
@Component
class MidPointReviewStep implements UserTaskHandler {

    private final MidPointReview reviewing;
    private final Criteria criteria;
    private final Workshops workshops;

    MidPointReviewStep(MidPointReview reviewing, Criteria criteria, Workshops workshops) {
        this.reviewing = reviewing;
        this.criteria = criteria;
        this.workshops = workshops;
    }

    @Override
    public String formId() {
        return "half-way-review";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial(
                "workshop/material :: planned",
                Map.of(
                        "criteria", criteria.locked(step.reference()),
                        "workshops", workshops.of(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        reviewing.halfWay(step.reference(), answers.text("well"), answers.text("change"), answers.text("decided"));
        return ProcessVariables.none();
    }
}
