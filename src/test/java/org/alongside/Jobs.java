package org.alongside;

import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the engine's due jobs on request. "Due" follows the engine's clock, which follows the movable one. */
@Component
@Profile("!module")
public class Jobs {

    private static final int ENOUGH = 1000;

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * Runs all due jobs, including those that become due in the process, oldest first.
     *
     * @return how many ran
     * @throws RuntimeException the job's exception; failures are not retried
     */
    public int runDue() {
        return run(job -> true);
    }

    /** Like {@link #runDue()}, but only for the instances of one case, leaving other tests' cases alone. */
    public int runDue(String reference) {
        return run(job -> isOf(reference, job));
    }

    private int run(Predicate<Job> wanted) {
        for (int ran = 0; ran < ENOUGH; ran++) {
            Optional<Job> next = management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                    .filter(wanted)
                    .findFirst();
            if (next.isEmpty()) {
                return ran;
            }
            management.executeJob(next.get().getId());
        }
        throw new IllegalStateException("Jobs keep making jobs that are due at once");
    }

    private boolean isOf(String reference, Job job) {
        // The engine's own jobs, such as its cleanup, belong to no instance.
        return job.getProcessInstanceId() != null
                && runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(reference)
                                .count()
                        > 0;
    }
}
