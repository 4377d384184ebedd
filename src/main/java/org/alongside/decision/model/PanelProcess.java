package org.alongside.decision.model;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.body.DecisionRule;
import org.alongside.body.Power;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.jspecify.annotations.Nullable;

/** Names used in the round's model; a test compares them with it. */
public final class PanelProcess {

    public static final String KEY = "panel-decision";

    public static final String PREPARE_PACK = "Task_PreparePack";
    public static final String RESOLVE_INQUORATE = "Task_ResolveInquorate";
    public static final String BREAK_TIE = "Task_BreakTie";
    public static final String FORMAL_DECISION = "Task_FormalDecision";
    public static final String DECIDE_AFTER_REFUSAL = "Task_DecideAfterRefusal";

    /** Message: the members, or a meeting, have decided. */
    public static final String ROUND_DECIDED = "RoundDecided";

    /** Message: the deadline of an open round has changed. */
    public static final String DEADLINE_MOVED = "DeadlineMoved";

    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");
    public static final ProcessVariable<Integer> PLAN_VERSION = ProcessVariable.number("planVersion");

    /** The id of this instance's round. */
    public static final ProcessVariable<String> ROUND = ProcessVariable.reference("round");

    /** The chair's account; null when the body has no chair, and then any chair may act. */
    public static final ProcessVariable<String> ROUND_CHAIR = ProcessVariable.reference("roundChair");

    public static final ProcessVariable<Date> ROUND_CLOSES_ON = ProcessVariable.date("roundClosesOn");
    /** Whether a member's time had not begun at the deadline, which then moved. */
    public static final ProcessVariable<Boolean> SOMEBODY_WAITS = ProcessVariable.flag("somebodyWaits");

    public static final ProcessVariable<Boolean> QUORATE = ProcessVariable.flag("quorate");
    public static final ProcessVariable<DecidedBy> DECIDED_BY = ProcessVariable.oneOf("decidedBy", DecidedBy.class);
    public static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.oneOf("resolution", Resolution.class);

    /**
     * The outcome with which the project continues: the body's, or the formal decision's where the body is advisory.
     */
    public static final ProcessVariable<PanelOutcome> PANEL_OUTCOME =
            ProcessVariable.oneOf("panelOutcome", PanelOutcome.class);

    /** The power of the outcome. */
    public static final ProcessVariable<Power> POWER = ProcessVariable.oneOf("power", Power.class);

    public static final ProcessVariable<Boolean> ASKED_AGAIN = ProcessVariable.flag("askedAgain");
    public static final ProcessVariable<AfterRefusal> AFTER_REFUSAL =
            ProcessVariable.oneOf("afterRefusal", AfterRefusal.class);

    private static final ProcessVariable<Integer> VOTES_APPROVE = ProcessVariable.number("votesApprove");
    private static final ProcessVariable<Integer> VOTES_WITH_CONDITIONS = ProcessVariable.number("votesWithConditions");
    private static final ProcessVariable<Integer> VOTES_CHANGES = ProcessVariable.number("votesChanges");
    private static final ProcessVariable<Integer> VOTES_NOT_APPROVE = ProcessVariable.number("votesNotApprove");
    private static final ProcessVariable<Integer> VOTES_ABSTAIN = ProcessVariable.number("votesAbstain");
    private static final ProcessVariable<Integer> SEATS_DECIDING = ProcessVariable.number("seatsDeciding");

    private static final ProcessVariable<DecisionRule> DECISION_RULE =
            ProcessVariable.oneOf("decisionRule", DecisionRule.class);
    private static final ProcessVariable<Integer> LIVED_EXPERIENCE_CHANGES =
            ProcessVariable.number("livedExperienceChanges");
    private static final ProcessVariable<Integer> LIVED_EXPERIENCE_NOT_APPROVE =
            ProcessVariable.number("livedExperienceNotApprove");

    private PanelProcess() {}

    /** The deadline, for the timer. */
    public static ProcessVariables closesOn(Instant moment) {
        return ProcessVariables.of(ROUND_CLOSES_ON, Date.from(moment));
    }

    /** Variables of an open round; the chair is null when the body has none. */
    public static ProcessVariables opened(UUID round, @Nullable UUID chair, Instant closesAt) {
        return ProcessVariables.of(ROUND, round.toString())
                .and(ROUND_CHAIR, chair == null ? null : chair.toString())
                .and(ROUND_CLOSES_ON, Date.from(closesAt));
    }

    /** Inputs to {@code panel-outcome.dmn}. */
    public static ProcessVariables decidedByBallots(OutcomeInput counted) {
        Tally tally = counted.tally();
        return ProcessVariables.of(DECIDED_BY, DecidedBy.BALLOTS)
                .and(VOTES_APPROVE, tally.approve())
                .and(VOTES_WITH_CONDITIONS, tally.withConditions())
                .and(VOTES_CHANGES, tally.changes())
                .and(VOTES_NOT_APPROVE, tally.notApprove())
                .and(VOTES_ABSTAIN, tally.abstain())
                .and(SEATS_DECIDING, tally.seats())
                .and(DECISION_RULE, counted.rule())
                .and(LIVED_EXPERIENCE_CHANGES, counted.livedExperienceChanges())
                .and(LIVED_EXPERIENCE_NOT_APPROVE, counted.livedExperienceNotApprove());
    }

    /** The outcome of a meeting, which needs no decision table. */
    public static ProcessVariables decidedInMeeting(PanelOutcome outcome) {
        return ProcessVariables.of(DECIDED_BY, DecidedBy.MEETING).and(PANEL_OUTCOME, outcome);
    }
}
