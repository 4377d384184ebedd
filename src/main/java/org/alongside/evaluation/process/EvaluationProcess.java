package org.alongside.evaluation.process;

import org.alongside.engine.ProcessVariable;

/** Names in {@code processes/evaluation/evaluation.bpmn}. */
public final class EvaluationProcess {

    public static final String KEY = "evaluation";

    public static final String WRITE_FINDINGS = "Task_WriteFindings";
    public static final String RESPOND = "Task_RespondToContributions";
    public static final String CLOSE = "Task_CloseProject";

    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");

    /** BPMN error: a contribution is unanswered at closing; leads back to answering. */
    public static final String CONTRIBUTION_UNANSWERED = "ContributionUnanswered";

    private EvaluationProcess() {}
}
