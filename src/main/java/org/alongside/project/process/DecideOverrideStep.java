package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.OVERRIDE_ALLOWED;

import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.KnownOptions;
import org.alongside.project.Plans;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** A manager decides whether an incomplete plan may go ahead. */
@Component
@KnownOptions(form = "plan-override", key = "decision", of = DecideOverrideStep.Decision.class)
class DecideOverrideStep implements UserTaskHandler {

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
    public TaskMaterial material(UserTaskContext step) {
        return material.forDecision(step);
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        if (plans.isOwnWork(step.reference(), step.viewer())) {
            throw ValidationRejected.altogether("plan.override.own-work");
        }
        boolean allowed = answers.oneOf("decision", Decision.class) == Decision.ALLOW;
        if (allowed && !answers.flag("signed")) {
            throw ValidationRejected.at("signed", "plan.override.not-signed");
        }
        plans.override(step.reference(), allowed, step.viewer(), answers.text("reason"));
        return ProcessVariables.of(OVERRIDE_ALLOWED, allowed);
    }

    /** The manager's choice. */
    enum Decision {
        ALLOW,
        REFUSE
    }
}
