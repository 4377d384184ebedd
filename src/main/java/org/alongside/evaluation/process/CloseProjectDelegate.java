package org.alongside.evaluation.process;

import org.alongside.contribution.StillUnanswered;
import org.alongside.engine.CaseReference;
import org.alongside.evaluation.Closing;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the project, or sends it back to answering when a contribution lacks an answer. */
@Component
class CloseProjectDelegate implements JavaDelegate {

    private final Closing closing;

    CloseProjectDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            closing.close(CaseReference.of(execution));
        } catch (StillUnanswered unanswered) {
            throw new BpmnError(EvaluationProcess.CONTRIBUTION_UNANSWERED, unanswered);
        }
    }
}
