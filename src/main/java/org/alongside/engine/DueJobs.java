package org.alongside.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs due jobs on demand, for demonstration data created while the job executor is stopped. */
@Component
public class DueJobs {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** The due date of the next timer of a running case, if any. */
    public Optional<Instant> next() {
        return first().map(job ->
                job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant());
    }

    /** Runs the next job, which must be due by the engine's clock. */
    public void runNext() {
        first().ifPresent(job -> management.executeJob(job.getId()));
    }

    private Optional<Job> first() {
        return management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 50).stream()
                // Excludes the engine's own clean-up, which belongs to no case and runs at night.
                .filter(job -> job.getProcessInstanceId() != null)
                .min(java.util.Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate()));
    }
}
