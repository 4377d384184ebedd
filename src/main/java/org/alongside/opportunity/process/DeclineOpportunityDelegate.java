package org.alongside.opportunity.process;

import org.alongside.engine.CaseReference;
import org.alongside.opportunity.Opportunities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a signposted opportunity. */
@Component
class DeclineOpportunityDelegate implements JavaDelegate {

    private final Opportunities opportunities;

    DeclineOpportunityDelegate(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opportunities.decline(CaseReference.of(execution));
    }
}
