package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.QUORATE;
import static org.alongside.decision.model.PanelProcess.ROUND;
import static org.alongside.decision.model.PanelProcess.ROUND_CLOSES_ON;
import static org.alongside.decision.model.PanelProcess.SOMEBODY_WAITS;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.decision.model.OutcomeInput;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.voting.RoundClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a quorate round at its deadline, unless a member waits for a format. */
@Component
class MeetDeadlineDelegate implements JavaDelegate {

    private final RoundLifecycle course;
    private final RoundClocks clocks;

    MeetDeadlineDelegate(RoundLifecycle course, RoundClocks clocks) {
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
        Optional<OutcomeInput> counted = course.meetDeadline(round);
        QUORATE.set(execution, counted.isPresent());
        counted.ifPresent(counts ->
                execution.setVariables(PanelProcess.decidedByBallots(counts).asMap()));
    }
}
