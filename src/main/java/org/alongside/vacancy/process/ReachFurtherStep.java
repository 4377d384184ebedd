package org.alongside.vacancy.process;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.recruitment.Channel;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyProcess;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Without a suitable person, officers widen the outreach or stop. */
@Component
@KnownOptions(form = "seat-outreach", key = "channels", of = Channel.class)
@KnownOptions(
        form = "seat-outreach",
        key = "resolution",
        values = {"FURTHER", "STOP"})
class ReachFurtherStep implements UserTaskHandler {

    private final Vacancies vacancies;
    private final WorkingDays days;

    ReachFurtherStep(Vacancies vacancies, WorkingDays days) {
        this.vacancies = vacancies;
        this.days = days;
    }

    @Override
    public String formId() {
        return "seat-outreach";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial(
                "vacancy/material :: call",
                Map.of("vacancy", vacancies.byReference(step.reference()).orElseThrow()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        if (answers.option("resolution", "FURTHER", "STOP").equals("STOP")) {
            vacancies.stop(vacancy(step), answers.text("why"));
            return ProcessVariables.of(VacancyProcess.LOOK_FURTHER, false);
        }
        var closes = vacancies.reachFurther(
                vacancy(step),
                answers.severalOf("channels", Channel.class).stream().toList(),
                answers.number("workingDays"),
                answers.text("how"));
        return ProcessVariables.of(VacancyProcess.LOOK_FURTHER, true)
                .and(VacancyProcess.CLOSES_ON, Date.from(days.endOf(closes)));
    }

    private static UUID vacancy(UserTaskContext step) {
        return UUID.fromString(step.get(VacancyProcess.VACANCY));
    }
}
