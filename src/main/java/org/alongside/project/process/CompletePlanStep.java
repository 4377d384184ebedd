package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.OVERRIDE_ASKED;

import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The officer sees what is missing and writes on, or asks a manager to let the plan pass. */
@Component
@KnownOptions(form = "plan-missing", key = "goOn", of = CompletePlanStep.GoOn.class)
class CompletePlanStep implements HumanStep {

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
    public Material material(Step step) {
        return material.forGaps(step);
    }

    @Override
    public Values complete(Step step, Answers answers) {
        boolean ask = answers.oneOf("goOn", GoOn.class) == GoOn.ASK_MANAGER;
        if (ask) {
            plans.askToPass(step.reference(), step.viewer(), answers.text("why"));
        }
        return Values.of(OVERRIDE_ASKED, ask);
    }

    /** How the officer goes on. */
    enum GoOn {
        WRITE_ON,
        ASK_MANAGER
    }
}
