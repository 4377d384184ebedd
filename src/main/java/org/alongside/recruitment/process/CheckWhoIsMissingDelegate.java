package org.alongside.recruitment.process;

import org.alongside.engine.CaseReference;
import org.alongside.recruitment.WhoIsMissing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckWhoIsMissingDelegate implements JavaDelegate {

    private final WhoIsMissing whoIsMissing;

    CheckWhoIsMissingDelegate(WhoIsMissing whoIsMissing) {
        this.whoIsMissing = whoIsMissing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecruitmentProcess.SOMEONE_MISSING.set(execution, whoIsMissing.check(CaseReference.of(execution)));
    }
}
