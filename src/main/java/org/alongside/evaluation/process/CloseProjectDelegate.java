package org.alongside.evaluation.process;

import org.alongside.contribution.UnansweredContributions;
import org.alongside.engine.CaseReference;
import org.alongside.evaluation.ProjectClosing;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the project, or returns it to answering when a contribution is unanswered. */
@Component
class CloseProjectDelegate implements JavaDelegate {

    private final ProjectClosing closing;

    CloseProjectDelegate(ProjectClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            closing.close(CaseReference.of(execution));
        } catch (UnansweredContributions unanswered) {
            throw new BpmnError(EvaluationProcess.CONTRIBUTION_UNANSWERED, unanswered);
        }
    }
}
