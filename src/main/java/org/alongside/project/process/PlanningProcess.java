package org.alongside.project.process;

import org.alongside.engine.Variable;

/** Names in {@code processes/planning/engagement-plan.bpmn}. */
public final class PlanningProcess {

    public static final String KEY = "engagement-plan";

    public static final String TASK_WRITE_PLAN = "Task_WritePlan";
    public static final String TASK_COMPLETE_PLAN = "Task_CompletePlan";
    public static final String TASK_DECIDE_OVERRIDE = "Task_DecideOverride";
    public static final String TASK_ENDORSE_PLAN = "Task_EndorsePlan";

    /** Whether the checks found nothing missing. */
    public static final Variable<Boolean> PLAN_COMPLETE = Variable.flag("planComplete");

    /** Whether the officer asks a manager to let the plan pass. */
    public static final Variable<Boolean> OVERRIDE_ASKED = Variable.flag("overrideAsked");

    /** Whether a manager lets the plan pass. */
    public static final Variable<Boolean> OVERRIDE_ALLOWED = Variable.flag("overrideAllowed");

    /** Whether the sponsor endorsed. */
    public static final Variable<Boolean> PLAN_ENDORSED = Variable.flag("planEndorsed");

    /** The version that the sponsor endorsed. */
    public static final Variable<Integer> PLAN_VERSION = Variable.number("planVersion");

    private PlanningProcess() {}
}
