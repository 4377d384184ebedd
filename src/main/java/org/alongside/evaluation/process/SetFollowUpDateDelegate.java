package org.alongside.evaluation.process;

import java.util.Date;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.CaseReference;
import org.alongside.evaluation.ProjectClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the timer's date. */
@Component
class SetFollowUpDateDelegate implements JavaDelegate {

    private final ProjectClosing closing;
    private final WorkingDays workingDays;

    SetFollowUpDateDelegate(ProjectClosing closing, WorkingDays workingDays) {
        this.closing = closing;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpProcess.FOLLOW_UP_ON.set(
                execution, Date.from(workingDays.startOf(closing.followUpOn(CaseReference.of(execution)))));
    }
}
