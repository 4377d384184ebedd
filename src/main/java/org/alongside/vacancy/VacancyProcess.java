package org.alongside.vacancy;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;

/** Names of the model of recruiting to a seat; a test holds them against it. */
public final class VacancyProcess {

    public static final String KEY = "seat-recruitment";

    public static final String CHOOSE = "Task_ChooseForSeat";
    public static final String REACH_FURTHER = "Task_ReachFurther";

    /** The person to whom the seat was offered has answered. */
    public static final String SEAT_ANSWERED = "SeatAnswered";

    /** The id of the seat to fill that this instance is about. Who is interested stands in no variable. */
    public static final ProcessVariable<String> VACANCY = ProcessVariable.reference("vacancy");

    public static final ProcessVariable<Date> CLOSES_ON = ProcessVariable.date("vacancyClosesOn");
    public static final ProcessVariable<Date> OFFER_ENDS_ON = ProcessVariable.date("seatOfferEndsOn");
    public static final ProcessVariable<Boolean> ANYBODY = ProcessVariable.flag("anybodyInterested");
    public static final ProcessVariable<Boolean> OFFERED = ProcessVariable.flag("seatOffered");
    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("seatAccepted");
    public static final ProcessVariable<Boolean> LOOK_FURTHER = ProcessVariable.flag("lookFurther");

    private VacancyProcess() {}

    /** What the process knows when it begins. */
    public static ProcessVariables begin(UUID vacancy, Instant closes) {
        return ProcessVariables.of(VACANCY, vacancy.toString()).and(CLOSES_ON, Date.from(closes));
    }

    /** What the person answered. */
    public static ProcessVariables answered(boolean yes) {
        return ProcessVariables.of(ACCEPTED, yes);
    }
}
