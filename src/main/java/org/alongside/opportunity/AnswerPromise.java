package org.alongside.opportunity;

import java.time.LocalDate;
import org.alongside.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when a proposer can expect a decision, and whether that day has passed. */
@Component
public class AnswerPromise {

    private final OpportunitySettings settings;
    private final WorkingDays days;

    AnswerPromise(OpportunitySettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** The day for something that is received today. */
    LocalDate forToday() {
        return after(days.today());
    }

    /** The day for something that is looked at again from this day on. */
    LocalDate after(LocalDate day) {
        return days.plus(day, settings.answerWorkingDays());
    }

    /**
     * The day that holds now.
     *
     * @param latest the latest decision, when there was one
     * @return null when it was decided for good, or no day was given
     */
    @Nullable
    LocalDate of(Opportunity opportunity, @Nullable Triage latest) {
        LocalDate received = opportunity.answerBy().orElse(null);
        return latest == null
                ? received
                : of(latest.outcome(), received, latest.lookAgainOn().orElse(null));
    }

    @Nullable
    LocalDate of(@Nullable TriageOutcome latest, @Nullable LocalDate received, @Nullable LocalDate lookAgainOn) {
        if (latest == null) {
            return received;
        }
        return latest == TriageOutcome.NOT_NOW && lookAgainOn != null ? after(lookAgainOn) : null;
    }

    /** Whether nobody looks at it before this day. */
    public boolean isAhead(@Nullable LocalDate lookAgainOn) {
        return lookAgainOn != null && lookAgainOn.isAfter(days.today());
    }

    /** Whether it was promised for a day that has passed. */
    public boolean isLate(@Nullable LocalDate answerBy) {
        return answerBy != null && days.today().isAfter(answerBy);
    }
}
