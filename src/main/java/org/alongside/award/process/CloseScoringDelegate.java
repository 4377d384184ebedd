package org.alongside.award.process;

import static org.alongside.award.process.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.award.ScoringCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the scoring at its deadline, when enough have scored. */
@Component
class CloseScoringDelegate implements JavaDelegate {

    private final ScoringCourse course;

    CloseScoringDelegate(ScoringCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        ScoringProcess.ENOUGH.set(execution, course.meetDeadline(round));
    }
}
