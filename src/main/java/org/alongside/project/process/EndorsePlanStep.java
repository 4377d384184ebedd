package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.PLAN_ENDORSED;
import static org.alongside.project.process.PlanningProcess.PLAN_VERSION;

import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The sponsor endorses the plan or sends it back with words. */
@Component
@KnownOptions(form = "plan-endorsement", key = "decision", of = EndorsePlanStep.Decision.class)
class EndorsePlanStep implements HumanStep {

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
    public Material material(Step step) {
        return material.forDecision(step);
    }

    @Override
    public Values complete(Step step, Answers answers) {
        if (answers.oneOf("decision", Decision.class) == Decision.RETURN) {
            plans.sendBack(step.reference(), step.viewer(), answers.text("words"));
            return Values.of(PLAN_ENDORSED, false);
        }
        int version = plans.endorse(
                        step.reference(), step.viewer(), answers.maybe("remark").orElse(null))
                .version();
        return Values.of(PLAN_ENDORSED, true).and(PLAN_VERSION, version);
    }

    /** What the sponsor decides. */
    enum Decision {
        ENDORSE,
        RETURN
    }
}
