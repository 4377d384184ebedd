package org.alongside.opportunity;

import org.alongside.calendar.WorkingDays;
import org.alongside.project.CaseWaiting;
import org.springframework.stereotype.Component;

/** "Not now": the case waits for its review date. */
@Component
class OpportunityWaiting implements CaseWaiting {

    private final Triages triages;
    private final WorkingDays days;

    OpportunityWaiting(Triages triages, WorkingDays days) {
        this.triages = triages;
        this.days = days;
    }

    @Override
    public boolean onPurpose(String reference) {
        return triages.findFirstByReferenceOrderByDecidedAtDesc(reference)
                .filter(triage -> triage.outcome() == TriageOutcome.NOT_NOW)
                .flatMap(Triage::lookAgainOn)
                .filter(day -> day.isAfter(days.today()))
                .isPresent();
    }
}
