package org.alongside.decision.process;

import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.engine.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Stops the round when a project leaves the stage before the panel has decided (withdrawn, changed scope). */
@Component
class LeaveNoRoundOpen implements ExecutionListener {

    private final RoundLifecycle course;

    LeaveNoRoundOpen(RoundLifecycle course) {
        this.course = course;
    }

    @Override
    public void notify(DelegateExecution execution) {
        course.stop(CaseReference.of(execution));
    }
}
