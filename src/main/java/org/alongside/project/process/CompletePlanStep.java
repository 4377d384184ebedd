package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.OVERRIDE_ASKED;

import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The officer sees the gaps, and continues writing or asks a manager to allow them. */
@Component
@KnownOptions(form = "plan-missing", key = "goOn", of = CompletePlanStep.GoOn.class)
class CompletePlanStep implements UserTaskHandler {

    private final Plans plans;
    private final PlanMaterial material;

    CompletePlanStep(Plans plans, PlanMaterial material) {
        this.plans = plans;
        this.material = material;
    }

    @Override
    public String formId() {
        return "plan-missing";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return material.forGaps(step);
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        boolean ask = answers.oneOf("goOn", GoOn.class) == GoOn.ASK_MANAGER;
        if (ask) {
            plans.askToPass(step.reference(), step.viewer(), answers.text("why"));
        }
        return ProcessVariables.of(OVERRIDE_ASKED, ask);
    }

    /** The officer's choice. */
    enum GoOn {
        WRITE_ON,
        ASK_MANAGER
    }
}
