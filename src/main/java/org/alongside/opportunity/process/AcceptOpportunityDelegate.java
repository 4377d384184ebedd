package org.alongside.opportunity.process;

import org.alongside.engine.CaseReference;
import org.alongside.opportunity.Opportunities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the opportunity a project. */
@Component
class AcceptOpportunityDelegate implements JavaDelegate {

    private final Opportunities opportunities;

    AcceptOpportunityDelegate(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opportunities.accept(CaseReference.of(execution));
    }
}
