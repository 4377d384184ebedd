package org.alongside.scoring.process;

import static org.alongside.scoring.model.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notifies everyone involved that a scoring round is called off. */
@Component
class CallOffScoringDelegate implements JavaDelegate {

    private final ScoringLifecycle course;

    CallOffScoringDelegate(ScoringLifecycle course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        course.tellCalledOff(round);
    }
}
