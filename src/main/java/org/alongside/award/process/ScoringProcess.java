package org.alongside.award.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.award.ScoringCourse;
import org.alongside.engine.Values;
import org.alongside.engine.Variable;

/** Names of the model of a scoring round; a test holds them against it. */
public final class ScoringProcess {

    public static final String KEY = "scoring-round";

    public static final String SHORTLIST = "Task_Shortlist";
    public static final String TOO_FEW = "Task_TooFewScores";
    public static final String MODERATE = "Task_ModerateScores";
    public static final String ORDER_TIE = "Task_OrderTie";
    public static final String DECIDE = "Task_DecideAwards";

    /** The one message of a scoring round: every seat that may score has finished. */
    public static final String SCORING_DONE = "ScoringDone";

    /** The deadline of an open round is another day now. */
    public static final String DEADLINE_MOVED = "ScoringDeadlineMoved";

    /** The id of the scoring round that this instance is about. */
    public static final Variable<String> SCORING_ROUND = Variable.reference("scoringRound");

    public static final Variable<Boolean> STAFF_FIRST = Variable.flag("staffFirst");

    /** The account of the chair; null when the body has none, then any chair may act. */
    public static final Variable<String> CHAIR = Variable.reference("scoringChair");

    public static final Variable<Date> CLOSES_ON = Variable.date("scoringClosesOn");
    /** At the deadline: the time of a member has not begun, so that the round waits. */
    public static final Variable<Boolean> SOMEBODY_WAITS = Variable.flag("somebodyWaits");

    public static final Variable<Boolean> ENOUGH = Variable.flag("enoughScored");
    public static final Variable<Boolean> CALLED_OFF = Variable.flag("scoringCalledOff");
    public static final Variable<Boolean> TIE = Variable.flag("tieOnLine");

    private ScoringProcess() {}

    /** What the process knows when it begins. */
    public static Values begin(UUID round, boolean staffFirst) {
        return Values.of(SCORING_ROUND, round.toString()).and(STAFF_FIRST, staffFirst);
    }

    /** The deadline of an open round is another moment now. */
    public static Values closesOn(Instant closesAt) {
        return Values.of(CLOSES_ON, Date.from(closesAt));
    }

    /** A round that takes scores, for the timer and the steps that follow. */
    public static Values opened(ScoringCourse.Opened opened) {
        UUID chair = opened.chair();
        return Values.of(CLOSES_ON, Date.from(opened.closesAt())).and(CHAIR, chair == null ? null : chair.toString());
    }
}
