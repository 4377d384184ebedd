package org.alongside.project.process;

import org.alongside.engine.CaseReference;
import org.alongside.engine.Cases;
import org.alongside.project.LifecycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Suspends every stage of a paused project. */
@Component
class HoldStagesDelegate implements JavaDelegate {

    private final Cases cases;

    HoldStagesDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.hold(CaseReference.of(execution), LifecycleProcess.KEY);
    }
}
