package org.alongside.panel.process;

import org.alongside.engine.CaseReference;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the round that an officer has prepared. */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final RoundCourse course;

    OpenRoundDelegate(RoundCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundCourse.Opened opened = course.open(CaseReference.of(execution));
        execution.setVariables(PanelProcess.opened(opened).asMap());
    }
}
