package org.alongside.workshop.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.PlanningWorkshops;
import org.alongside.workshop.WorkshopHow;
import org.alongside.workshop.WorkshopPlan;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Planning the workshops. */
@Component
@KnownOptions(form = "workshops", key = "how", of = WorkshopHow.class)
class PlanWorkshopsStep implements UserTaskHandler {

    private final PlanningWorkshops planning;
    private final Workshops workshops;
    private final Criteria criteria;

    PlanWorkshopsStep(PlanningWorkshops planning, Workshops workshops, Criteria criteria) {
        this.planning = planning;
        this.workshops = workshops;
        this.criteria = criteria;
    }

    @Override
    public String formId() {
        return "workshops";
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
        List<WorkshopPlan> plans =
                answers.rows("workshops").stream().map(PlanWorkshopsStep::plan).toList();
        if (plans.isEmpty()) {
            throw ValidationRejected.at("workshops", "workshop.plan.none");
        }
        PlanningWorkshops.Series series = planning.plan(step.reference(), plans);
        return ProcessVariables.of(WorkshopSeriesProcess.WORKSHOP_COUNT, series.count())
                .and(WorkshopSeriesProcess.FIRST_WORKSHOP, series.first())
                .and(WorkshopSeriesProcess.HALF_WAY_ON, Date.from(series.halfWay()));
    }

    private static WorkshopPlan plan(FormSubmission row) {
        Instant startsAt = row.date("day")
                .atTime(row.time("from"))
                .atZone(WorkingDays.ZONE)
                .toInstant();
        Instant endsAt =
                row.date("day").atTime(row.time("to")).atZone(WorkingDays.ZONE).toInstant();
        if (!endsAt.isAfter(startsAt)) {
            throw ValidationRejected.at("workshops", "workshop.plan.times", row.text("title"));
        }
        return new WorkshopPlan(
                row.text("title"),
                startsAt,
                endsAt,
                row.oneOf("how", WorkshopHow.class),
                row.text("place"),
                row.number("materialsDays"));
    }
}
