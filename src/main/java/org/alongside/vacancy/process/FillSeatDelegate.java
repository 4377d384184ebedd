package org.alongside.vacancy.process;

import java.util.UUID;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Appoints the person who accepted. */
@Component
class FillSeatDelegate implements JavaDelegate {

    private final Vacancies vacancies;

    FillSeatDelegate(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vacancy = UUID.fromString(VacancyProcess.VACANCY.from(execution));
        vacancies.fill(vacancy);
    }
}
