package org.alongside.opportunity.process;

import java.util.Date;
import org.alongside.engine.Variable;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.Reach;
import org.alongside.opportunity.TriageOutcome;
import org.alongside.project.Level;

/** Names in {@code processes/intake/opportunity-intake.bpmn} and {@code suitability.dmn}. */
public final class IntakeProcess {

    public static final String KEY = "opportunity-intake";
    public static final String SUITABILITY = "suitability";

    public static final String TASK_TRIAGE = "Task_Triage";

    /** How many entries of the forward plan clash with it. */
    public static final Variable<Integer> CLASHES = Variable.number("clashes");

    /** How many of its groups are asked too often. */
    public static final Variable<Integer> GROUPS_ASKED_TOO_OFTEN = Variable.number("groupsAskedTooOften");

    public static final Variable<Boolean> DECISION_OPEN = Variable.flag("decisionOpen");
    public static final Variable<CanChange> CAN_CHANGE = Variable.oneOf("canChange", CanChange.class);
    public static final Variable<Boolean> IMPOSED = Variable.flag("imposed");
    public static final Variable<Integer> WEEKS = Variable.number("weeks");
    public static final Variable<Reach> REACH = Variable.oneOf("reach", Reach.class);

    /** What the decision table says. */
    public static final Variable<Level> ADVISED_LEVEL = Variable.oneOf("advisedLevel", Level.class);

    public static final Variable<TriageOutcome> TRIAGE_OUTCOME = Variable.oneOf("triageOutcome", TriageOutcome.class);

    /** When the timer of "not now" fires: the morning of the day to look again. */
    public static final Variable<Date> LOOK_AGAIN_ON = Variable.date("lookAgainOn");

    /** Account of the lead officer. */
    public static final Variable<String> LEAD_OFFICER = Variable.reference("leadOfficer");

    /** Account of the sponsor. */
    public static final Variable<String> SPONSOR = Variable.reference("sponsor");

    private IntakeProcess() {}
}
