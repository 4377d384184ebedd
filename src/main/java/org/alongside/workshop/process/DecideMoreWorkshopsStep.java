package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.NextStep;
import org.alongside.workshop.PlanningWorkshops;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Deciding whether there are more workshops. */
@Component
@KnownOptions(form = "more-workshops", key = "next", of = NextStep.class)
class DecideMoreWorkshopsStep implements HumanStep {

    private final PlanningWorkshops planning;
    private final Criteria criteria;
    private final Workshops workshops;

    DecideMoreWorkshopsStep(PlanningWorkshops planning, Criteria criteria, Workshops workshops) {
        this.planning = planning;
        this.criteria = criteria;
        this.workshops = workshops;
    }

    @Override
    public String formId() {
        return "more-workshops";
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
        NextStep next = answers.oneOf("next", NextStep.class);
        planning.decideMore(step.reference(), next, answers.text("reason"));
        return Values.of(WorkshopSeriesProcess.MORE_WORKSHOPS, next == NextStep.PLAN_MORE);
    }
}
