package org.alongside.workshop.process;

import org.alongside.engine.CaseReference;
import org.alongside.workshop.Criteria;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LockCriteriaDelegate implements JavaDelegate {

    private final Criteria criteria;

    LockCriteriaDelegate(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public void execute(DelegateExecution execution) {
        criteria.lock(CaseReference.of(execution));
    }
}
