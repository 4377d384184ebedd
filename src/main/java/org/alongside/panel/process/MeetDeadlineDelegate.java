package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.QUORATE;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.Optional;
import java.util.UUID;
import org.alongside.panel.Counted;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a round at its deadline, when its ballots make a quorum. */
@Component
class MeetDeadlineDelegate implements JavaDelegate {

    private final RoundCourse course;

    MeetDeadlineDelegate(RoundCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Counted> counted = course.meetDeadline(UUID.fromString(ROUND.from(execution)));
        QUORATE.set(execution, counted.isPresent());
        counted.ifPresent(counts ->
                execution.setVariables(PanelProcess.decidedByBallots(counts).asMap()));
    }
}
