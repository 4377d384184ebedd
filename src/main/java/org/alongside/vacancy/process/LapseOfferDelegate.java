package org.alongside.vacancy.process;

import java.util.UUID;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws an offer that was not answered in time. */
@Component
class LapseOfferDelegate implements JavaDelegate {

    private final Vacancies vacancies;

    LapseOfferDelegate(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vacancy = UUID.fromString(VacancyProcess.VACANCY.from(execution));
        vacancies.lapse(vacancy);
    }
}
