package org.alongside.project;

import java.util.Map;
import org.alongside.engine.ProcessVariable;

/** Names used in the lifecycle model; a test compares them with the model. */
public final class LifecycleProcess {

    public static final String KEY = "co-production-lifecycle";

    public static final String PAUSED = "ProjectPaused";
    public static final String RESUMED = "ProjectResumed";
    public static final String WITHDRAWN = "ProjectWithdrawn";
    public static final String SCOPE_CHANGED = "ScopeChanged";

    /** The account of the project's lead officer. */
    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.reference("leadOfficer");

    /** The account of the responsible senior leader. */
    public static final ProcessVariable<String> SPONSOR = ProcessVariable.reference("sponsor");

    /** How long the stages were suspended, in seconds, on resuming a project. */
    public static final ProcessVariable<Integer> HELD_SECONDS = ProcessVariable.number("heldSeconds");

    /** The stage of each call activity. */
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
