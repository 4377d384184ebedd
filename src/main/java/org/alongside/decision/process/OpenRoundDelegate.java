package org.alongside.decision.process;

import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.decision.model.PanelProcess;
import org.alongside.engine.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the round prepared by an officer. */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final RoundLifecycle course;

    OpenRoundDelegate(RoundLifecycle course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundLifecycle.Opened opened = course.open(CaseReference.of(execution));
        execution.setVariables(PanelProcess.opened(opened.round(), opened.chair(), opened.closesAt())
                .asMap());
    }
}
