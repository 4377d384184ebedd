package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.ROUND;
import static org.alongside.panel.process.PanelProcess.ROUND_CHAIR;
import static org.alongside.panel.process.PanelProcess.ROUND_CLOSES_ON;

import java.util.Date;
import java.util.UUID;
import org.alongside.engine.CaseReference;
import org.alongside.panel.RoundCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the round that an officer has prepared. */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final RoundCourse course;

    OpenRoundDelegate(RoundCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundCourse.Opened opened = course.open(CaseReference.of(execution));
        UUID chair = opened.chair();
        ROUND.set(execution, opened.round().toString());
        ROUND_CHAIR.set(execution, chair == null ? null : chair.toString());
        ROUND_CLOSES_ON.set(execution, Date.from(opened.closesAt()));
    }
}
