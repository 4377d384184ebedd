package org.alongside.project.process;

import org.alongside.engine.ProcessVariable;

/** Names in {@code processes/planning/engagement-plan.bpmn}. */
public final class PlanningProcess {

    public static final String KEY = "engagement-plan";

    public static final String TASK_WRITE_PLAN = "Task_WritePlan";
    public static final String TASK_COMPLETE_PLAN = "Task_CompletePlan";
    public static final String TASK_DECIDE_OVERRIDE = "Task_DecideOverride";
    public static final String TASK_ENDORSE_PLAN = "Task_EndorsePlan";

    /** Whether the checks found no gaps. */
    public static final ProcessVariable<Boolean> PLAN_COMPLETE = ProcessVariable.flag("planComplete");

    /** Whether the officer asks a manager to allow the plan. */
    public static final ProcessVariable<Boolean> OVERRIDE_ASKED = ProcessVariable.flag("overrideAsked");

    /** Whether a manager allows the plan. */
    public static final ProcessVariable<Boolean> OVERRIDE_ALLOWED = ProcessVariable.flag("overrideAllowed");

    /** Whether the sponsor endorsed it. */
    public static final ProcessVariable<Boolean> PLAN_ENDORSED = ProcessVariable.flag("planEndorsed");

    /** The version that the sponsor endorsed. */
    public static final ProcessVariable<Integer> PLAN_VERSION = ProcessVariable.number("planVersion");

    private PlanningProcess() {}
}
