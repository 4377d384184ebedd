package org.alongside.workshop.process;

import java.util.UUID;
import org.alongside.workshop.Inviting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class InviteDelegate implements JavaDelegate {

    private final Inviting inviting;

    InviteDelegate(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inviting.invite(UUID.fromString(WorkshopProcess.WORKSHOP.from(execution)));
    }
}
