package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.PANEL_OUTCOME;
import static org.alongside.panel.process.PanelProcess.POWER;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.UUID;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the outcome down and tells everybody. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private final RoundCourse course;

    RecordOutcomeDelegate(RoundCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        POWER.set(execution, course.conclude(UUID.fromString(ROUND.from(execution)), PANEL_OUTCOME.from(execution)));
    }
}
