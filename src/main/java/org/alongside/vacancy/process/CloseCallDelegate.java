package org.alongside.vacancy.process;

import java.util.UUID;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a call and checks whether anyone is interested. */
@Component
class CloseCallDelegate implements JavaDelegate {

    private final Vacancies vacancies;

    CloseCallDelegate(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vacancy = UUID.fromString(VacancyProcess.VACANCY.from(execution));
        VacancyProcess.ANYBODY.set(execution, vacancies.close(vacancy));
    }
}
