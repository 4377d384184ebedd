package org.alongside.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts cases and sends them messages. Each call joins the caller's transaction, so that rows and process state are
 * committed together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

    private final RuntimeService runtime;
    private final ManagementService management;

    Cases(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Starts the latest version of a process for a case. */
    public void start(String process, String reference, ProcessVariables values) {
        runtime.startProcessInstanceByKey(process, reference, values.asMap());
    }

    /**
     * Correlates a message with the one instance of the case that waits for it.
     *
     * @throws NoMatchingSubscription when no instance waits for it: the case has moved on
     */
    public void tell(String message, String reference, ProcessVariables values) {
        correlate(
                runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference),
                message,
                reference,
                values);
    }

    /**
     * As {@link #tell(String, String, ProcessVariables)}, for one of several instances of the same process in a case.
     */
    public <T> void tell(String message, String reference, ProcessVariable<T> which, T value, ProcessVariables values) {
        Object written = which.write(value);
        correlate(
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(reference)
                        .processInstanceVariableEquals(which.name(), written),
                message,
                reference,
                values);
    }

    private static void correlate(
            MessageCorrelationBuilder correlation, String message, String reference, ProcessVariables values) {
        try {
            correlation.setVariables(values.asMap()).correlate();
        } catch (MismatchingMessageCorrelationException nobody) {
            throw new NoMatchingSubscription(message, reference, nobody);
        }
    }

    /** Whether the case has a running instance of this process. */
    public boolean isRunning(String process, String reference) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }

    /** Updates a variable in every running process of the case that has it; completed activities are not affected. */
    public <T> void correct(String reference, ProcessVariable<T> variable, T value) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            if (runtime.getVariable(instance.getId(), variable.name()) != null) {
                runtime.setVariable(instance.getId(), variable.name(), variable.write(value));
            }
        }
    }

    /**
     * Suspends every stage of the case: tasks cannot be completed and timers do not fire. The lifecycle itself stays
     * active.
     */
    public void hold(String reference, String lifecycle) {
        for (ProcessInstance stage : stages(reference, lifecycle)) {
            runtime.suspendProcessInstanceById(stage.getId());
        }
    }

    /** Resumes the stages and moves their timers by the time the case was suspended. */
    public void release(String reference, String lifecycle, Duration held) {
        for (ProcessInstance stage : stages(reference, lifecycle)) {
            activate(stage);
            management
                    .createJobQuery()
                    .processInstanceId(stage.getId())
                    .timers()
                    .list()
                    .forEach(timer -> management.setJobDuedate(
                            timer.getId(),
                            Date.from(timer.getDuedate().toInstant().plus(held))));
        }
    }

    /**
     * Activates and flushes before the timers are read: activation increments the jobs' revisions in the database, so
     * that timers read earlier would fail optimistic locking.
     */
    private void activate(ProcessInstance stage) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                runtime.activateProcessInstanceById(stage.getId());
                return true;
            });
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<ProcessInstance> stages(String reference, String lifecycle) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(lifecycle + ":"))
                .toList();
    }
}
