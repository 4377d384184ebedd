package org.alongside.vacancy;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;

/** Names used in the vacancy process model; a test compares them with the model. */
public final class VacancyProcess {

    public static final String KEY = "seat-recruitment";

    public static final String CHOOSE = "Task_ChooseForSeat";
    public static final String REACH_FURTHER = "Task_ReachFurther";

    /** Sent when the person answers the offer. */
    public static final String SEAT_ANSWERED = "SeatAnswered";

    /** The vacancy's id. Interested people appear in no variable. */
    public static final ProcessVariable<String> VACANCY = ProcessVariable.reference("vacancy");

    public static final ProcessVariable<Date> CLOSES_ON = ProcessVariable.date("vacancyClosesOn");
    public static final ProcessVariable<Date> OFFER_ENDS_ON = ProcessVariable.date("seatOfferEndsOn");
    public static final ProcessVariable<Boolean> ANYBODY = ProcessVariable.flag("anybodyInterested");
    public static final ProcessVariable<Boolean> OFFERED = ProcessVariable.flag("seatOffered");
    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("seatAccepted");
    public static final ProcessVariable<Boolean> LOOK_FURTHER = ProcessVariable.flag("lookFurther");

    private VacancyProcess() {}

    /** Variables at the start of the process. */
    public static ProcessVariables begin(UUID vacancy, Instant closes) {
        return ProcessVariables.of(VACANCY, vacancy.toString()).and(CLOSES_ON, Date.from(closes));
    }

    /** The person's answer. */
    public static ProcessVariables answered(boolean yes) {
        return ProcessVariables.of(ACCEPTED, yes);
    }
}
