package org.alongside.award.process;

import static org.alongside.award.process.ScoringProcess.SCORING_ROUND;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.alongside.award.ScoringClocks;
import org.alongside.award.ScoringCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the scoring at its deadline, when nobody waits for a format and enough have scored. */
@Component
class CloseScoringDelegate implements JavaDelegate {

    private final ScoringCourse course;
    private final ScoringClocks clocks;

    CloseScoringDelegate(ScoringCourse course, ScoringClocks clocks) {
        this.course = course;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        Optional<Instant> later = clocks.waitOn(round);
        ScoringProcess.SOMEBODY_WAITS.set(execution, later.isPresent());
        if (later.isPresent()) {
            ScoringProcess.CLOSES_ON.set(execution, Date.from(later.get()));
            return;
        }
        ScoringProcess.ENOUGH.set(execution, course.meetDeadline(round));
    }
}
