package org.alongside.vacancy.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.engine.Variable;

/** Names of the model of recruiting to a seat; a test holds them against it. */
public final class VacancyProcess {

    public static final String KEY = "seat-recruitment";

    public static final String CHOOSE = "Task_ChooseForSeat";
    public static final String REACH_FURTHER = "Task_ReachFurther";

    /** The person to whom the seat was offered has answered. */
    public static final String SEAT_ANSWERED = "SeatAnswered";

    /** The id of the seat to fill that this instance is about. Who is interested stands in no variable. */
    public static final Variable<String> VACANCY = Variable.reference("vacancy");

    public static final Variable<Date> CLOSES_ON = Variable.date("vacancyClosesOn");
    public static final Variable<Date> OFFER_ENDS_ON = Variable.date("seatOfferEndsOn");
    public static final Variable<Boolean> ANYBODY = Variable.flag("anybodyInterested");
    public static final Variable<Boolean> OFFERED = Variable.flag("seatOffered");
    public static final Variable<Boolean> ACCEPTED = Variable.flag("seatAccepted");
    public static final Variable<Boolean> LOOK_FURTHER = Variable.flag("lookFurther");

    private VacancyProcess() {}

    /** What the process knows when it begins. */
    public static Values begin(UUID vacancy, Instant closes) {
        return Values.of(VACANCY, vacancy.toString()).and(CLOSES_ON, Date.from(closes));
    }

    /** What the person answered. */
    public static Values answered(boolean yes) {
        return Values.of(ACCEPTED, yes);
    }
}
