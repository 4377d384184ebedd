package org.alongside.opportunity;

import org.alongside.calendar.WorkingDays;
import org.alongside.project.Waits;
import org.springframework.stereotype.Component;

/** "Not now": nothing is meant to happen before the day to look again. */
@Component
class WaitsForItsDay implements Waits {

    private final Triages triages;
    private final WorkingDays days;

    WaitsForItsDay(Triages triages, WorkingDays days) {
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
