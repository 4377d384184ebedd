package org.alongside.vacancy.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.text.Messages;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.Vacancy;
import org.alongside.vacancy.VacancyProcess;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Officers meet the interested people and choose one for the offer. */
@Component
@KnownOptions(form = "seat-choose", key = "chosen", from = "people")
class ChooseForSeatStep implements UserTaskHandler {

    private static final String NOBODY = "NOBODY";

    private final Vacancies vacancies;
    private final Messages messages;

    ChooseForSeatStep(Vacancies vacancies, Messages messages) {
        this.vacancies = vacancies;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "seat-choose";
    }

    @Override
    public Choices choices(UserTaskContext step) {
        List<Choice> people = new ArrayList<>(vacancy(step).waiting().stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList());
        people.add(new Choice(NOBODY, messages.text("vacancy.choose.nobody")));
        return Choices.of("people", people);
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("vacancy/material :: people", Map.of("vacancy", vacancy(step)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        String chosen = answers.text("chosen");
        if (chosen.equals(NOBODY)) {
            return ProcessVariables.of(VacancyProcess.OFFERED, false);
        }
        vacancies.choose(
                UUID.fromString(step.get(VacancyProcess.VACANCY)), answers.id("chosen"), answers.text("reason"));
        return ProcessVariables.of(VacancyProcess.OFFERED, true);
    }

    private Vacancy vacancy(UserTaskContext step) {
        return step.once(
                Vacancy.class, () -> vacancies.byReference(step.reference()).orElseThrow());
    }
}
