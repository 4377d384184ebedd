package org.alongside.project.process;

import org.alongside.engine.CaseReference;
import org.alongside.project.ProjectSteering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notifies managers about an inactive project. */
@Component
class EscalateStandstillDelegate implements JavaDelegate {

    private final ProjectSteering steering;

    EscalateStandstillDelegate(ProjectSteering steering) {
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steering.tellWhenStandingStill(CaseReference.of(execution));
    }
}
