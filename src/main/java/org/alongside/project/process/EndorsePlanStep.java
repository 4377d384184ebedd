package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.PLAN_ENDORSED;
import static org.alongside.project.process.PlanningProcess.PLAN_VERSION;

import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The sponsor endorses the plan or returns it with a reason. */
@Component
@KnownOptions(form = "plan-endorsement", key = "decision", of = EndorsePlanStep.Decision.class)
class EndorsePlanStep implements UserTaskHandler {

    private final Plans plans;
    private final PlanMaterial material;

    EndorsePlanStep(Plans plans, PlanMaterial material) {
        this.plans = plans;
        this.material = material;
    }

    @Override
    public String formId() {
        return "plan-endorsement";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return material.forDecision(step);
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        if (answers.oneOf("decision", Decision.class) == Decision.RETURN) {
            plans.sendBack(step.reference(), step.viewer(), answers.text("words"));
            return ProcessVariables.of(PLAN_ENDORSED, false);
        }
        int version = plans.endorse(
                        step.reference(), step.viewer(), answers.maybe("remark").orElse(null))
                .version();
        return ProcessVariables.of(PLAN_ENDORSED, true).and(PLAN_VERSION, version);
    }

    /** The sponsor's choice. */
    enum Decision {
        ENDORSE,
        RETURN
    }
}
