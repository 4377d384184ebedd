package org.alongside.scoring.process;

import static org.alongside.scoring.model.ScoringProcess.SCORING_ROUND;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.voting.ScoringClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes scoring at its deadline, when no member waits for a format and enough have scored. */
@Component
class CloseScoringDelegate implements JavaDelegate {

    private final ScoringLifecycle course;
    private final ScoringClocks clocks;

    CloseScoringDelegate(ScoringLifecycle course, ScoringClocks clocks) {
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
