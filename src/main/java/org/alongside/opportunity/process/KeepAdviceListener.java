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
 * Keeps what {@code suitability.dmn} advised and why, with the opportunity. The level alone becomes a process variable: the
 * reason is a text, and texts do not belong in the engine.
 */
@Component
class KeepAdviceListener implements ExecutionListener {

    /** Where the engine leaves the row of the table while the step ends. */
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
        // A council's own table may leave a reason out.
        Object because = row.getEntry(BECAUSE);
        ADVISED_LEVEL.set(execution.getProcessInstance(), level);
        opportunities.advised(CaseReference.of(execution), level, because == null ? "" : because.toString());
    }
}
