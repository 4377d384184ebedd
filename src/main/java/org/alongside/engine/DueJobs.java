package org.alongside.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs what the engine has to do at its time, by hand: for a past that is told while the engine's own threads rest. */
@Component
public class DueJobs {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** When the next timer of a running case is due; nothing when none waits. */
    public Optional<Instant> next() {
        return first().map(job ->
                job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant());
    }

    /** Runs the next job, whose time must have come by the engine's clock. */
    public void runNext() {
        first().ifPresent(job -> management.executeJob(job.getId()));
    }

    private Optional<Job> first() {
        return management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 50).stream()
                // The engine's own clean-up belongs to no case and keeps its nightly hours.
                .filter(job -> job.getProcessInstanceId() != null)
                .min(java.util.Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate()));
    }
}
