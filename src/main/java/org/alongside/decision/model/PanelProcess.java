package org.alongside.decision.model;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.body.DecisionRule;
import org.alongside.body.Power;
import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.jspecify.annotations.Nullable;

/** Names of the model of a round; a test holds them against it. */
public final class PanelProcess {

    public static final String KEY = "panel-decision";

    public static final String PREPARE_PACK = "Task_PreparePack";
    public static final String RESOLVE_INQUORATE = "Task_ResolveInquorate";
    public static final String BREAK_TIE = "Task_BreakTie";
    public static final String FORMAL_DECISION = "Task_FormalDecision";
    public static final String DECIDE_AFTER_REFUSAL = "Task_DecideAfterRefusal";

    /** The one message of a round: its members, or a meeting, have decided. */
    public static final String ROUND_DECIDED = "RoundDecided";

    /** The deadline of an open round is another day now. */
    public static final String DEADLINE_MOVED = "DeadlineMoved";

    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");
    public static final ProcessVariable<Integer> PLAN_VERSION = ProcessVariable.number("planVersion");

    /** The id of the round that this instance is about. */
    public static final ProcessVariable<String> ROUND = ProcessVariable.reference("round");

    /** The account of the chair; null when the body has none, then any chair may act. */
    public static final ProcessVariable<String> ROUND_CHAIR = ProcessVariable.reference("roundChair");

    public static final ProcessVariable<Date> ROUND_CLOSES_ON = ProcessVariable.date("roundClosesOn");
    /** Whether the deadline has come while a member's time has not begun: then it has moved on. */
    public static final ProcessVariable<Boolean> SOMEBODY_WAITS = ProcessVariable.flag("somebodyWaits");

    public static final ProcessVariable<Boolean> QUORATE = ProcessVariable.flag("quorate");
    public static final ProcessVariable<DecidedBy> DECIDED_BY = ProcessVariable.oneOf("decidedBy", DecidedBy.class);
    public static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.oneOf("resolution", Resolution.class);

    /** As what the project goes on: what the body decided, or the formal decision where it only advises. */
    public static final ProcessVariable<PanelOutcome> PANEL_OUTCOME =
            ProcessVariable.oneOf("panelOutcome", PanelOutcome.class);

    /** What the outcome is worth. */
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

    /** An open round, for the steps that follow; the chair is null when the body has none. */
    public static ProcessVariables opened(UUID round, @Nullable UUID chair, Instant closesAt) {
        return ProcessVariables.of(ROUND, round.toString())
                .and(ROUND_CHAIR, chair == null ? null : chair.toString())
                .and(ROUND_CLOSES_ON, Date.from(closesAt));
    }

    /** What {@code panel-outcome.dmn} decides from. */
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

    /** A meeting needs no table: it says the outcome. */
    public static ProcessVariables decidedInMeeting(PanelOutcome outcome) {
        return ProcessVariables.of(DECIDED_BY, DecidedBy.MEETING).and(PANEL_OUTCOME, outcome);
    }
}
