package org.alongside.project.process;

import java.util.Objects;
import org.alongside.engine.CaseReference;
import org.alongside.project.LifecycleProcess;
import org.alongside.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records the stage that a project enters. */
@Component
class EnterStageListener implements ExecutionListener {

    private final Projects projects;

    EnterStageListener(Projects projects) {
        this.projects = projects;
    }

    @Override
    public void notify(DelegateExecution execution) {
        projects.enter(
                CaseReference.of(execution),
                Objects.requireNonNull(LifecycleProcess.STAGES.get(execution.getCurrentActivityId())));
    }
}
