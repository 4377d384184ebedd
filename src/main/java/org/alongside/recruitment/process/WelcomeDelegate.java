package org.alongside.recruitment.process;

import org.alongside.engine.CaseReference;
import org.alongside.recruitment.Welcoming;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WelcomeDelegate implements JavaDelegate {

    private final Welcoming welcoming;

    WelcomeDelegate(Welcoming welcoming) {
        this.welcoming = welcoming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        welcoming.welcome(CaseReference.of(execution));
    }
}
