package org.alongside.project;

import java.util.Map;
import org.alongside.engine.ProcessVariable;

/** Names of the lifecycle's model; a test holds them against it. */
public final class LifecycleProcess {

    public static final String KEY = "co-production-lifecycle";

    public static final String PAUSED = "ProjectPaused";
    public static final String RESUMED = "ProjectResumed";
    public static final String WITHDRAWN = "ProjectWithdrawn";
    public static final String SCOPE_CHANGED = "ScopeChanged";

    /** The account of the officer who leads the project. */
    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");

    /** The account of the senior leader who answers for it. */
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");

    /** For how many seconds the stages were held when the project is resumed. */
    public static final ProcessVariable<Integer> HELD_SECONDS = ProcessVariable.number("heldSeconds");

    /** Which stage each call activity is. */
    public static final Map<String, Stage> STAGES = Map.of(
            "Call_Intake", Stage.INTAKE,
            "Call_Planning", Stage.PLANNING,
            "Call_Panel", Stage.PANEL,
            "Call_Recruitment", Stage.RECRUITMENT,
            "Call_Workshops", Stage.WORKSHOPS,
            "Call_Evaluation", Stage.EVALUATION,
            "Call_FollowUp", Stage.FOLLOW_UP);

    private LifecycleProcess() {}
}
