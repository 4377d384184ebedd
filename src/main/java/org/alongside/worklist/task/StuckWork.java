package org.alongside.worklist.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.engine.FailedJobs;
import org.alongside.engine.FailedJobs.FailedJob;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.worklist.CaseFacts;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed jobs, which administrators can retry. */
@Component
@Transactional
public class StuckWork {

    private static final int LONGEST_TROUBLE = 200;
    private static final int ALL = 1000;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]\"'=]+@[^\\s<>()\\[\\]\"']+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()-]{7,}\\d");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|(?<!\\w)'[^']*'|=\\([^)]*\\)");

    private final FailedJobs jobs;
    private final CaseFacts facts;
    private final CaseRecord record;

    StuckWork(FailedJobs jobs, CaseFacts facts, CaseRecord record) {
        this.jobs = jobs;
        this.facts = facts;
        this.record = record;
    }

    /**
     * One failed job after its last retry.
     *
     * @param reference the case; null for the application's own housekeeping
     * @param title the case's title; null when unknown
     * @param step the step's name; null for the application's own housekeeping
     * @param trouble the error in one line, without possible personal data; may be empty
     * @param held whether the project is paused, so that the job runs when it resumes
     */
    public record Stuck(
            String id,
            @Nullable String reference,
            @Nullable String title,
            @Nullable String step,
            Instant failedAt,
            String trouble,
            boolean held) {}

    /** The number of failed jobs. */
    @Transactional(readOnly = true)
    public int count() {
        return jobs.count();
    }

    /** The number of jobs that failed and will be retried automatically. */
    @Transactional(readOnly = true)
    public int stillTrying() {
        return jobs.stillTrying();
    }

    /** The failed jobs, latest first. */
    @Transactional(readOnly = true)
    public List<Stuck> list(int atMost) {
        List<FailedJob> failed = jobs.list(atMost);
        Set<String> references = failed.stream()
                .map(FailedJob::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, CaseFacts.CaseFact> known = references.isEmpty() ? Map.of() : facts.of(references);
        return failed.stream()
                .map(job -> stuck(job, known))
                .sorted(Comparator.comparing(Stuck::failedAt).reversed().thenComparing(Stuck::id))
                .toList();
    }

    /**
     * Retries one job in the background, and records the user in the case history.
     *
     * @return the job; empty when it is no longer waiting for a retry
     */
    public Optional<Stuck> tryAgain(String id) {
        Optional<FailedJob> found = jobs.find(id);
        found.ifPresent(this::again);
        return found.map(job -> stuck(job, Map.of()));
    }

    /**
     * Retries all failed jobs.
     *
     * @return how many
     */
    public int tryAllAgain() {
        List<FailedJob> failed = jobs.list(ALL);
        failed.forEach(this::again);
        return failed.size();
    }

    private void again(FailedJob job) {
        jobs.tryAgain(job.id());
        String reference = job.reference();
        if (reference == null) {
            record.write(RecordedAct.apart("housekeeping-tried-again"));
        } else {
            record.write(
                    RecordedAct.on(reference, "step-tried-again").fact(Objects.requireNonNullElse(job.step(), "")));
        }
    }

    private static Stuck stuck(FailedJob job, Map<String, CaseFacts.CaseFact> known) {
        String reference = job.reference();
        CaseFacts.CaseFact project = reference == null ? null : known.get(reference);
        return new Stuck(
                job.id(),
                reference,
                project == null ? null : project.title(),
                job.step(),
                job.failedAt(),
                trouble(job.message()),
                job.held());
    }

    /** The first line, without email addresses, telephone numbers and quoted input. */
    public static String trouble(@Nullable String message) {
        String first =
                StringUtils.defaultString(message).strip().lines().findFirst().orElse("");
        String without = QUOTED.matcher(first).replaceAll("…");
        without = ADDRESS.matcher(without).replaceAll("…");
        without = NUMBER.matcher(without).replaceAll("…");
        return StringUtils.abbreviate(without, LONGEST_TROUBLE);
    }
}
