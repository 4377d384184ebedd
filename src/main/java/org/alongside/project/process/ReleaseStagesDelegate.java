package org.alongside.project.process;

import java.time.Duration;
import org.alongside.engine.CaseReference;
import org.alongside.engine.Cases;
import org.alongside.project.LifecycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Resumes the stages of a project, with timers moved by the time suspended. */
@Component
class ReleaseStagesDelegate implements JavaDelegate {

    private final Cases cases;

    ReleaseStagesDelegate(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.release(
                CaseReference.of(execution),
                LifecycleProcess.KEY,
                Duration.ofSeconds(LifecycleProcess.HELD_SECONDS.from(execution)));
    }
}
