package org.alongside.workshop.process;

import java.util.Date;
import org.alongside.engine.CaseReference;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareWorkshopDelegate implements JavaDelegate {

    private final Workshops workshops;

    PrepareWorkshopDelegate(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int number =
                WorkshopSeriesProcess.FIRST_WORKSHOP.from(execution) + WorkshopProcess.LOOP_COUNTER.from(execution);
        Workshop workshop = workshops.require(CaseReference.of(execution), number);
        WorkshopProcess.WORKSHOP.set(execution, workshop.id().toString());
        WorkshopProcess.WORKSHOP_ENDS_ON.set(execution, Date.from(workshop.endsAt()));
    }
}
