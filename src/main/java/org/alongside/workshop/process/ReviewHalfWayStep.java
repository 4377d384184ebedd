package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.Reviewing;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Looking at half way at how it goes. */
@Component
class ReviewHalfWayStep implements HumanStep {

    private final Reviewing reviewing;
    private final Criteria criteria;
    private final Workshops workshops;

    ReviewHalfWayStep(Reviewing reviewing, Criteria criteria, Workshops workshops) {
        this.reviewing = reviewing;
        this.criteria = criteria;
        this.workshops = workshops;
    }

    @Override
    public String formId() {
        return "half-way-review";
    }

    @Override
    public Material material(Step step) {
        return new Material(
                "workshop/material :: planned",
                Map.of(
                        "criteria", criteria.locked(step.reference()),
                        "workshops", workshops.of(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        reviewing.halfWay(step.reference(), answers.text("well"), answers.text("change"), answers.text("decided"));
        return Values.none();
    }
}
