package org.alongside.opportunity.process;

import org.alongside.engine.CaseReference;
import org.alongside.opportunity.Opportunities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notifies the proposer. */
@Component
class TellProposerDelegate implements JavaDelegate {

    private final Opportunities opportunities;

    TellProposerDelegate(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opportunities.tellProposer(CaseReference.of(execution));
    }
}
