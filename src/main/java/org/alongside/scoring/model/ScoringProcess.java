package org.alongside.scoring.model;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.jspecify.annotations.Nullable;

/** Names used in the scoring process model; a test compares them with the model. */
public final class ScoringProcess {

    public static final String KEY = "scoring-round";

    public static final String SHORTLIST = "Task_Shortlist";
    public static final String TOO_FEW = "Task_TooFewScores";
    public static final String MODERATE = "Task_ModerateScores";
    public static final String ORDER_TIE = "Task_OrderTie";
    public static final String DECIDE = "Task_DecideAwards";

    /** Sent when every seat that may score has finished. */
    public static final String SCORING_DONE = "ScoringDone";

    /** Sent when the deadline of an open round moves. */
    public static final String DEADLINE_MOVED = "ScoringDeadlineMoved";

    /** The scoring round's id. */
    public static final ProcessVariable<String> SCORING_ROUND = ProcessVariable.reference("scoringRound");

    public static final ProcessVariable<Boolean> STAFF_FIRST = ProcessVariable.flag("staffFirst");

    /** The chair's account; null when the body has none, and then any chair may act. */
    public static final ProcessVariable<String> CHAIR = ProcessVariable.reference("scoringChair");

    public static final ProcessVariable<Date> CLOSES_ON = ProcessVariable.date("scoringClosesOn");
    /** Set at the deadline when a member's time has not started, so that the round waits. */
    public static final ProcessVariable<Boolean> SOMEBODY_WAITS = ProcessVariable.flag("somebodyWaits");

    public static final ProcessVariable<Boolean> ENOUGH = ProcessVariable.flag("enoughScored");
    public static final ProcessVariable<Boolean> CALLED_OFF = ProcessVariable.flag("scoringCalledOff");
    public static final ProcessVariable<Boolean> TIE = ProcessVariable.flag("tieOnLine");

    private ScoringProcess() {}

    /** Variables at the start of the process. */
    public static ProcessVariables begin(UUID round, boolean staffFirst) {
        return ProcessVariables.of(SCORING_ROUND, round.toString()).and(STAFF_FIRST, staffFirst);
    }

    /** The new deadline of an open round. */
    public static ProcessVariables closesOn(Instant closesAt) {
        return ProcessVariables.of(CLOSES_ON, Date.from(closesAt));
    }

    /** Variables of an open round, for its timer and later steps. */
    public static ProcessVariables opened(@Nullable UUID chair, Instant closesAt) {
        return ProcessVariables.of(CLOSES_ON, Date.from(closesAt)).and(CHAIR, chair == null ? null : chair.toString());
    }
}
