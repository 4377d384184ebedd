package org.alongside.vacancy.process;

import java.util.Date;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.VacancyProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the offer to the chosen person. */
@Component
class OfferSeatDelegate implements JavaDelegate {

    private final Vacancies vacancies;
    private final WorkingDays days;

    OfferSeatDelegate(Vacancies vacancies, WorkingDays days) {
        this.vacancies = vacancies;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID vacancy = UUID.fromString(VacancyProcess.VACANCY.from(execution));
        VacancyProcess.OFFER_ENDS_ON.set(execution, Date.from(days.endOf(vacancies.offer(vacancy))));
    }
}
