package org.alongside.evaluation.process;

import org.alongside.contribution.GoldenThread;
import org.alongside.engine.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends each contributor the answers: you said, we did. */
@Component
class TellContributorsDelegate implements JavaDelegate {

    private final GoldenThread goldenThread;

    TellContributorsDelegate(GoldenThread goldenThread) {
        this.goldenThread = goldenThread;
    }

    @Override
    public void execute(DelegateExecution execution) {
        goldenThread.tell(CaseReference.of(execution));
    }
}
