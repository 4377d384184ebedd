package org.alongside.workshop.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.NextStep;
import org.alongside.workshop.PlanningWorkshops;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Deciding on further workshops. */
@Component
@KnownOptions(form = "more-workshops", key = "next", of = NextStep.class)
class DecideMoreWorkshopsStep implements UserTaskHandler {

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
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial(
                "workshop/material :: planned",
                Map.of(
                        "criteria", criteria.locked(step.reference()),
                        "workshops", workshops.of(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        NextStep next = answers.oneOf("next", NextStep.class);
        planning.decideMore(step.reference(), next, answers.text("reason"));
        return ProcessVariables.of(WorkshopSeriesProcess.MORE_WORKSHOPS, next == NextStep.PLAN_MORE);
    }
}
