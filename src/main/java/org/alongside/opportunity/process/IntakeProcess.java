package org.alongside.opportunity.process;

import java.util.Date;
import org.alongside.engine.ProcessVariable;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.Reach;
import org.alongside.opportunity.TriageOutcome;
import org.alongside.project.Level;

/** Names in {@code processes/intake/opportunity-intake.bpmn} and {@code suitability.dmn}. */
public final class IntakeProcess {

    public static final String KEY = "opportunity-intake";
    public static final String SUITABILITY = "suitability";

    public static final String TASK_TRIAGE = "Task_Triage";

    /** The number of clashing entries in the forward plan. */
    public static final ProcessVariable<Integer> CLASHES = ProcessVariable.number("clashes");

    /** The number of its groups that are asked too often. */
    public static final ProcessVariable<Integer> GROUPS_ASKED_TOO_OFTEN = ProcessVariable.number("groupsAskedTooOften");

    public static final ProcessVariable<Boolean> DECISION_OPEN = ProcessVariable.flag("decisionOpen");
    public static final ProcessVariable<CanChange> CAN_CHANGE = ProcessVariable.oneOf("canChange", CanChange.class);
    public static final ProcessVariable<Boolean> IMPOSED = ProcessVariable.flag("imposed");
    public static final ProcessVariable<Integer> WEEKS = ProcessVariable.number("weeks");
    public static final ProcessVariable<Reach> REACH = ProcessVariable.oneOf("reach", Reach.class);

    /** The decision table's advice. */
    public static final ProcessVariable<Level> ADVISED_LEVEL = ProcessVariable.oneOf("advisedLevel", Level.class);

    public static final ProcessVariable<TriageOutcome> TRIAGE_OUTCOME =
            ProcessVariable.oneOf("triageOutcome", TriageOutcome.class);

    /** When the "not now" timer fires: the morning of the review date. */
    public static final ProcessVariable<Date> LOOK_AGAIN_ON = ProcessVariable.date("lookAgainOn");

    /** The lead officer's account. */
    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");

    /** The sponsor's account. */
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");

    private IntakeProcess() {}
}
