package org.alongside.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jobs that failed at every attempt: a timer or an asynchronous continuation. They wait until an operator retries
 * them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FailedJobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    FailedJobs(ManagementService management, RuntimeService runtime, RepositoryService repository) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * A failed job.
     *
     * @param reference the case; null for the engine's own housekeeping
     * @param step name of the failed activity in the model; null for the engine's own housekeeping
     * @param failedAt time of the last attempt
     * @param message the exception message: for developers, and may contain anything
     * @param held whether the case is paused, so that a retry waits until it is resumed
     */
    public record FailedJob(
            String id,
            @Nullable String reference,
            @Nullable String step,
            Instant failedAt,
            @Nullable String message,
            boolean held) {}

    /** The number of failed jobs. */
    public int count() {
        return (int) management.createJobQuery().noRetriesLeft().count();
    }

    /** The number of failed jobs that the engine will retry within seconds to hours. */
    public int stillTrying() {
        return (int)
                management.createJobQuery().withException().withRetriesLeft().count();
    }

    /** A page of failed jobs, in a fixed order. */
    public List<FailedJob> list(int atMost) {
        return read(
                management.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(0, atMost));
    }

    /** The job with this id; empty when it has not failed permanently. */
    public Optional<FailedJob> find(String id) {
        return read(management.createJobQuery().jobId(id).noRetriesLeft().list()).stream()
                .findFirst();
    }

    /** Retries a job once, asynchronously. If it fails again, it is listed again. */
    public void tryAgain(String id) {
        management
                .setJobRetries(1)
                .jobId(id)
                .dueDate(ClockUtil.getCurrentTime())
                .execute();
    }

    private List<FailedJob> read(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> references = references(jobs);
        Map<String, Instant> times = times();
        Map<String, Map<String, String>> names = new HashMap<>();
        return jobs.stream()
                .map(job -> new FailedJob(
                        job.getId(),
                        references.get(job.getProcessInstanceId()),
                        step(job, names),
                        times.getOrDefault(job.getId(), moment(job.getCreateTime())),
                        job.getExceptionMessage(),
                        job.isSuspended()))
                .toList();
    }

    private Map<String, String> references(List<Job> jobs) {
        Set<String> instances = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** The engine creates an incident when it gives up on a job. Calling processes get a copy, without a job. */
    private Map<String, Instant> times() {
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).list().stream()
                .filter(incident -> incident.getConfiguration() != null)
                .collect(Collectors.toMap(
                        Incident::getConfiguration,
                        incident -> moment(incident.getIncidentTimestamp()),
                        (one, other) -> one));
    }

    private @Nullable String step(Job job, Map<String, Map<String, String>> names) {
        if (job.getProcessDefinitionId() == null) {
            return null;
        }
        Map<String, String> steps = names.computeIfAbsent(
                job.getProcessDefinitionId(),
                definition ->
                        repository.getBpmnModelInstance(definition).getModelElementsByType(FlowElement.class).stream()
                                .filter(element -> element.getName() != null)
                                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName)));
        String failed = job.getFailedActivityId();
        return failed == null ? null : steps.getOrDefault(failed, failed);
    }

    private static Instant moment(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
