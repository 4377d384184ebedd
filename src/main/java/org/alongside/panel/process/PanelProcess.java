package org.alongside.panel.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.engine.Variable;
import org.alongside.panel.AfterRefusal;
import org.alongside.panel.Counted;
import org.alongside.panel.DecidedBy;
import org.alongside.panel.DecisionRule;
import org.alongside.panel.PanelOutcome;
import org.alongside.panel.Power;
import org.alongside.panel.Resolution;
import org.alongside.panel.RoundCourse;
import org.alongside.panel.Tally;

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

    public static final Variable<String> LEAD_OFFICER = Variable.reference("leadOfficer");
    public static final Variable<String> SPONSOR = Variable.reference("sponsor");
    public static final Variable<Integer> PLAN_VERSION = Variable.number("planVersion");

    /** The id of the round that this instance is about. */
    public static final Variable<String> ROUND = Variable.reference("round");

    /** The account of the chair; null when the body has none, then any chair may act. */
    public static final Variable<String> ROUND_CHAIR = Variable.reference("roundChair");

    public static final Variable<Date> ROUND_CLOSES_ON = Variable.date("roundClosesOn");
    /** Whether the deadline has come while a member's time has not begun: then it has moved on. */
    public static final Variable<Boolean> SOMEBODY_WAITS = Variable.flag("somebodyWaits");

    public static final Variable<Boolean> QUORATE = Variable.flag("quorate");
    public static final Variable<DecidedBy> DECIDED_BY = Variable.oneOf("decidedBy", DecidedBy.class);
    public static final Variable<Resolution> RESOLUTION = Variable.oneOf("resolution", Resolution.class);

    /** As what the project goes on: what the body decided, or the formal decision where it only advises. */
    public static final Variable<PanelOutcome> PANEL_OUTCOME = Variable.oneOf("panelOutcome", PanelOutcome.class);

    /** What the outcome is worth. */
    public static final Variable<Power> POWER = Variable.oneOf("power", Power.class);

    public static final Variable<Boolean> ASKED_AGAIN = Variable.flag("askedAgain");
    public static final Variable<AfterRefusal> AFTER_REFUSAL = Variable.oneOf("afterRefusal", AfterRefusal.class);

    private static final Variable<Integer> VOTES_APPROVE = Variable.number("votesApprove");
    private static final Variable<Integer> VOTES_WITH_CONDITIONS = Variable.number("votesWithConditions");
    private static final Variable<Integer> VOTES_CHANGES = Variable.number("votesChanges");
    private static final Variable<Integer> VOTES_NOT_APPROVE = Variable.number("votesNotApprove");
    private static final Variable<Integer> VOTES_ABSTAIN = Variable.number("votesAbstain");
    private static final Variable<Integer> SEATS_DECIDING = Variable.number("seatsDeciding");

    private static final Variable<DecisionRule> DECISION_RULE = Variable.oneOf("decisionRule", DecisionRule.class);
    private static final Variable<Integer> LIVED_EXPERIENCE_CHANGES = Variable.number("livedExperienceChanges");
    private static final Variable<Integer> LIVED_EXPERIENCE_NOT_APPROVE = Variable.number("livedExperienceNotApprove");

    private PanelProcess() {}

    /** The deadline, for the timer. */
    public static Values closesOn(Instant moment) {
        return Values.of(ROUND_CLOSES_ON, Date.from(moment));
    }

    /** A round that was opened, for the steps that follow. */
    public static Values opened(RoundCourse.Opened opened) {
        UUID chair = opened.chair();
        return Values.of(ROUND, opened.round().toString())
                .and(ROUND_CHAIR, chair == null ? null : chair.toString())
                .and(ROUND_CLOSES_ON, Date.from(opened.closesAt()));
    }

    /** What {@code panel-outcome.dmn} decides from. */
    public static Values decidedByBallots(Counted counted) {
        Tally tally = counted.tally();
        return Values.of(DECIDED_BY, DecidedBy.BALLOTS)
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
    public static Values decidedInMeeting(PanelOutcome outcome) {
        return Values.of(DECIDED_BY, DecidedBy.MEETING).and(PANEL_OUTCOME, outcome);
    }
}
