package org.alongside.scoring.process;

import static org.alongside.scoring.model.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.model.ScoringProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens scoring for the body's seats. */
@Component
class OpenScoringDelegate implements JavaDelegate {

    private final ScoringLifecycle course;

    OpenScoringDelegate(ScoringLifecycle course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        ScoringLifecycle.Opened opened = course.open(round);
        execution.setVariables(
                ScoringProcess.opened(opened.chair(), opened.closesAt()).asMap());
    }
}
