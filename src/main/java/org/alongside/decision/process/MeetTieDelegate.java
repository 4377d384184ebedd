package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.ASKED_AGAIN;
import static org.alongside.decision.model.PanelProcess.ROUND;

import java.util.UUID;
import org.alongside.decision.lifecycle.RoundLifecycle;
import org.alongside.decision.model.PanelProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Handles a tie: opens the second round or refers to the chair, depending on the body's terms. */
@Component
class MeetTieDelegate implements JavaDelegate {

    private final RoundLifecycle course;

    MeetTieDelegate(RoundLifecycle course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundLifecycle.Tied tied = course.meetTie(UUID.fromString(ROUND.from(execution)));
        ASKED_AGAIN.set(execution, tied.askedAgain());
        RoundLifecycle.Opened open = tied.goesOn();
        execution.setVariables(
                PanelProcess.opened(open.round(), open.chair(), open.closesAt()).asMap());
    }
}
