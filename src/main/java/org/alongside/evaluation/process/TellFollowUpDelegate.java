package org.alongside.evaluation.process;

import org.alongside.engine.CaseReference;
import org.alongside.evaluation.ProjectClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the findings on promises. */
@Component
class TellFollowUpDelegate implements JavaDelegate {

    private final ProjectClosing closing;

    TellFollowUpDelegate(ProjectClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.tellChecked(CaseReference.of(execution));
    }
}
