package org.alongside.scoring.model;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.jspecify.annotations.Nullable;

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
    public static final ProcessVariable<String> SCORING_ROUND = ProcessVariable.reference("scoringRound");

    public static final ProcessVariable<Boolean> STAFF_FIRST = ProcessVariable.flag("staffFirst");

    /** The account of the chair; null when the body has none, then any chair may act. */
    public static final ProcessVariable<String> CHAIR = ProcessVariable.reference("scoringChair");

    public static final ProcessVariable<Date> CLOSES_ON = ProcessVariable.date("scoringClosesOn");
    /** At the deadline: the time of a member has not begun, so that the round waits. */
    public static final ProcessVariable<Boolean> SOMEBODY_WAITS = ProcessVariable.flag("somebodyWaits");

    public static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.flag("enoughScored");
    public static final ProcessVariable<Boolean> CALLED_OFF = ProcessVariable.flag("scoringCalledOff");
    public static final ProcessVariable<Boolean> TIE = ProcessVariable.flag("tieOnLine");

    private ScoringProcess() {}

    /** What the process knows when it begins. */
    public static ProcessVariables begin(UUID round, boolean staffFirst) {
        return ProcessVariables.of(SCORING_ROUND, round.toString()).and(STAFF_FIRST, staffFirst);
    }

    /** The deadline of an open round is another moment now. */
    public static ProcessVariables closesOn(Instant closesAt) {
        return ProcessVariables.of(CLOSES_ON, Date.from(closesAt));
    }

    /** A round that takes scores, for the timer and the steps that follow. */
    public static ProcessVariables opened(@Nullable UUID chair, Instant closesAt) {
        return ProcessVariables.of(CLOSES_ON, Date.from(closesAt)).and(CHAIR, chair == null ? null : chair.toString());
    }
}
