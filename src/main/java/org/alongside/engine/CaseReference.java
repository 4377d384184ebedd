package org.alongside.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case reference of a process instance: the business key of every instance of the case. */
public final class CaseReference {

    private CaseReference() {}

    /** @throws IllegalStateException when the instance was started without a case */
    public static String of(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        if (reference == null) {
            throw new IllegalStateException(
                    "This process instance belongs to no case: " + execution.getProcessInstanceId());
        }
        return reference;
    }
}
