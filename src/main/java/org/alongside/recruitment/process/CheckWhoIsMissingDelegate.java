package org.alongside.recruitment.process;

import org.alongside.engine.CaseReference;
import org.alongside.recruitment.RepresentationGaps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckWhoIsMissingDelegate implements JavaDelegate {

    private final RepresentationGaps whoIsMissing;

    CheckWhoIsMissingDelegate(RepresentationGaps whoIsMissing) {
        this.whoIsMissing = whoIsMissing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecruitmentProcess.SOMEONE_MISSING.set(execution, whoIsMissing.check(CaseReference.of(execution)));
    }
}
