package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.QUORATE;
import static org.alongside.panel.process.PanelProcess.ROUND;
import static org.alongside.panel.process.PanelProcess.ROUND_CLOSES_ON;
import static org.alongside.panel.process.PanelProcess.SOMEBODY_WAITS;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.alongside.panel.Counted;
import org.alongside.panel.RoundClocks;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a round at its deadline, when nobody waits for a format and its ballots make a quorum. */
@Component
class MeetDeadlineDelegate implements JavaDelegate {

    private final RoundCourse course;
    private final RoundClocks clocks;

    MeetDeadlineDelegate(RoundCourse course, RoundClocks clocks) {
        this.course = course;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(ROUND.from(execution));
        Optional<Instant> later = clocks.waitOn(round);
        SOMEBODY_WAITS.set(execution, later.isPresent());
        if (later.isPresent()) {
            ROUND_CLOSES_ON.set(execution, Date.from(later.get()));
            return;
        }
        Optional<Counted> counted = course.meetDeadline(round);
        QUORATE.set(execution, counted.isPresent());
        counted.ifPresent(counts ->
                execution.setVariables(PanelProcess.decidedByBallots(counts).asMap()));
    }
}
