package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.PANEL_OUTCOME;
import static org.alongside.decision.model.PanelProcess.POWER;
import static org.alongside.decision.model.PanelProcess.ROUND;

import java.util.UUID;
import org.alongside.decision.lifecycle.RoundLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the outcome and notifies all involved. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private final RoundLifecycle course;

    RecordOutcomeDelegate(RoundLifecycle course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        POWER.set(execution, course.conclude(UUID.fromString(ROUND.from(execution)), PANEL_OUTCOME.from(execution)));
    }
}
