package org.alongside.project.process;

import org.alongside.engine.CaseReference;
import org.alongside.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends a project that the panel did not approve and that is not replanned. */
@Component
class EndProjectListener implements ExecutionListener {

    private final Projects projects;

    EndProjectListener(Projects projects) {
        this.projects = projects;
    }

    @Override
    public void notify(DelegateExecution execution) {
        projects.decline(CaseReference.of(execution));
    }
}
