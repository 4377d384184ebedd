package org.alongside.project.process;

import static org.alongside.project.process.PlanningProcess.PLAN_COMPLETE;

import org.alongside.engine.CaseReference;
import org.alongside.project.Plans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks whether the plan has gaps. They are calculated again wherever they are shown. */
@Component
class CheckPlanDelegate implements JavaDelegate {

    private final Plans plans;

    CheckPlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PLAN_COMPLETE.set(execution, plans.gaps(CaseReference.of(execution)).isEmpty());
    }
}
