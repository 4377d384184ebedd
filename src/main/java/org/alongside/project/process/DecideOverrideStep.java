package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.OVERRIDE_ALLOWED;

import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.form.Refused;
import org.alongside.project.Plans;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** A manager signs whether an incomplete plan may pass. */
@Component
@KnownOptions(form = "plan-override", key = "decision", of = DecideOverrideStep.Decision.class)
class DecideOverrideStep implements HumanStep {

    private final Plans plans;
    private final PlanMaterial material;

    DecideOverrideStep(Plans plans, PlanMaterial material) {
        this.plans = plans;
        this.material = material;
    }

    @Override
    public String formId() {
        return "plan-override";
    }

    @Override
    public Material material(Step step) {
        return material.forDecision(step);
    }

    @Override
    public Values complete(Step step, Answers answers) {
        if (plans.isOwnWork(step.reference(), step.viewer())) {
            throw Refused.altogether("plan.override.own-work");
        }
        boolean allowed = answers.oneOf("decision", Decision.class) == Decision.ALLOW;
        if (allowed && !answers.flag("signed")) {
            throw Refused.at("signed", "plan.override.not-signed");
        }
        plans.override(step.reference(), allowed, step.viewer(), answers.text("reason"));
        return Values.of(OVERRIDE_ALLOWED, allowed);
    }

    /** What the manager decides. */
    enum Decision {
        ALLOW,
        REFUSE
    }
}
