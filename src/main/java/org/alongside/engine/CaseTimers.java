package org.alongside.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates that the processes of a case wait for. */
@Component
public class CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    // A job's definition never changes.
    private final Map<String, String> events = new ConcurrentHashMap<>();

    CaseTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * One timer.
     *
     * @param event the id of the timer event in its model
     */
    public record Timer(String event, Instant due) {}

    /**
     * What a case waits for.
     *
     * @param running whether any process of the case is still running
     * @param timers by due date
     */
    public record Waiting(boolean running, List<Timer> timers) {}

    @Transactional(readOnly = true)
    public Waiting of(String reference) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).unlimitedList().stream()
                        .map(ProcessInstance::getProcessInstanceId)
                        .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return new Waiting(false, List.of());
        }
        List<Timer> timers = management.createJobQuery().processInstanceIds(instances).timers().unlimitedList().stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> new Timer(event(job), job.getDuedate().toInstant()))
                .sorted(Comparator.comparing(Timer::due))
                .toList();
        return new Waiting(true, timers);
    }

    private String event(Job job) {
        return events.computeIfAbsent(job.getJobDefinitionId(), id -> management
                .createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId());
    }
}
