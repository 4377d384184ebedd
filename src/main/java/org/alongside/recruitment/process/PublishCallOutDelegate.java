package org.alongside.recruitment.process;

import java.time.LocalDate;
import java.util.Date;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.CaseReference;
import org.alongside.recruitment.CallingOut;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishCallOutDelegate implements JavaDelegate {

    private final CallingOut callingOut;
    private final WorkingDays workingDays;

    PublishCallOutDelegate(CallingOut callingOut, WorkingDays workingDays) {
        this.callingOut = callingOut;
        this.workingDays = workingDays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate lastDay = callingOut.publish(CaseReference.of(execution));
        RecruitmentProcess.CLOSES_ON.set(execution, Date.from(workingDays.endOf(lastDay)));
    }
}
