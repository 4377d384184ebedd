package org.alongside.award.process;

import static org.alongside.award.process.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.award.ScoringCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody that a scoring round is called off. */
@Component
class CallOffScoringDelegate implements JavaDelegate {

    private final ScoringCourse course;

    CallOffScoringDelegate(ScoringCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        course.tellCalledOff(round);
    }
}
