package org.alongside.project.process;

import org.alongside.engine.CaseReference;
import org.alongside.project.Plans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds the endorsed plan's groups and dates to the forward plan. */
@Component
class EnterForwardPlanDelegate implements JavaDelegate {

    private final Plans plans;

    EnterForwardPlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.enterForwardPlan(CaseReference.of(execution));
    }
}
