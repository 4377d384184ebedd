package org.alongside.opportunity.process;

import static org.alongside.opportunity.process.IntakeProcess.CLASHES;
import static org.alongside.opportunity.process.IntakeProcess.GROUPS_ASKED_TOO_OFTEN;

import org.alongside.engine.CaseReference;
import org.alongside.forwardplan.ClashReport;
import org.alongside.opportunity.Opportunities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts clashes with the forward plan. The officer sees the current entries themselves. */
@Component
class FindClashesDelegate implements JavaDelegate {

    private final Opportunities opportunities;

    FindClashesDelegate(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClashReport neighbours = opportunities.neighbours(CaseReference.of(execution));
        CLASHES.set(execution, neighbours.clashes().size());
        GROUPS_ASKED_TOO_OFTEN.set(execution, neighbours.askedTooOften().size());
    }
}
