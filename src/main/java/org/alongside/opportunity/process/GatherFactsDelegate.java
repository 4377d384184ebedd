package org.alongside.opportunity.process;

import static org.alongside.opportunity.process.IntakeProcess.CAN_CHANGE;
import static org.alongside.opportunity.process.IntakeProcess.DECISION_OPEN;
import static org.alongside.opportunity.process.IntakeProcess.IMPOSED;
import static org.alongside.opportunity.process.IntakeProcess.REACH;
import static org.alongside.opportunity.process.IntakeProcess.WEEKS;

import org.alongside.engine.CaseReference;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.Opportunity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Supplies the decision table's inputs. The remaining time is counted from today. */
@Component
class GatherFactsDelegate implements JavaDelegate {

    private final Opportunities opportunities;

    GatherFactsDelegate(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opportunity.Facts facts = opportunities.facts(CaseReference.of(execution));
        DECISION_OPEN.set(execution, facts.decisionOpen());
        CAN_CHANGE.set(execution, facts.canChange());
        IMPOSED.set(execution, facts.imposed());
        WEEKS.set(execution, facts.weeks());
        REACH.set(execution, facts.reach());
    }
}
