package org.alongside.opportunity.process;

import static org.alongside.opportunity.process.IntakeProcess.ADVISED_LEVEL;

import org.alongside.engine.CaseReference;
import org.alongside.opportunity.Opportunities;
import org.alongside.project.Level;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Saves the advice of {@code suitability.dmn} and its reason with the opportunity. Only the level becomes a process
 * variable: the reason is text, which is kept out of the engine.
 */
@Component
class KeepAdviceListener implements ExecutionListener {

    /** The engine's variable for the decision result at the end of the step. */
    private static final String RESULT = "decisionResult";

    private static final String BECAUSE = "because";

    private final Opportunities opportunities;

    KeepAdviceListener(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        DmnDecisionResultEntries row = result.getSingleResult();
        Level level = Level.valueOf((String) row.getEntry(ADVISED_LEVEL.name()));
        // A council's own table may omit the reason.
        Object because = row.getEntry(BECAUSE);
        ADVISED_LEVEL.set(execution.getProcessInstance(), level);
        opportunities.advised(CaseReference.of(execution), level, because == null ? "" : because.toString());
    }
}
