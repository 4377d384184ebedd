package org.alongside.evaluation.process;

import org.alongside.engine.CaseReference;
import org.alongside.evaluation.EvaluationAdministration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks participants and staff for feedback. */
@Component
class AskForFeedbackDelegate implements JavaDelegate {

    private final EvaluationAdministration evaluating;

    AskForFeedbackDelegate(EvaluationAdministration evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluating.askForFeedback(CaseReference.of(execution));
    }
}
