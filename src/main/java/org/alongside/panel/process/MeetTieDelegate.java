package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.ASKED_AGAIN;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.UUID;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A tie: opens the second round, or leaves it to the chair, as the terms of the body say. */
@Component
class MeetTieDelegate implements JavaDelegate {

    private final RoundCourse course;

    MeetTieDelegate(RoundCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundCourse.Tied tied = course.meetTie(UUID.fromString(ROUND.from(execution)));
        ASKED_AGAIN.set(execution, tied.askedAgain());
        execution.setVariables(PanelProcess.opened(tied.goesOn()).asMap());
    }
}
