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

/** Work that no person has, and that the application itself could not do: for administrators, who can have it tried again. */
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
     * One step that failed, however often it was tried.
     *
     * @param reference the case; null when it is the application's own housekeeping
     * @param title what the case is called; null when it is not known
     * @param step what the step is called; null when it is the application's own housekeeping
     * @param trouble what went wrong, in one line and without anything that could be somebody's data; may be empty
     * @param held whether the project is paused, so that it is tried when it is resumed
     */
    public record Stuck(
            String id,
            @Nullable String reference,
            @Nullable String title,
            @Nullable String step,
            Instant failedAt,
            String trouble,
            boolean held) {}

    /** How many steps failed. */
    @Transactional(readOnly = true)
    public int count() {
        return jobs.count();
    }

    /** How many failed and are tried again without anybody's doing. */
    @Transactional(readOnly = true)
    public int stillTrying() {
        return jobs.stillTrying();
    }

    /** The steps that failed, the latest first. */
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
     * Has one step tried again in the background, and writes who asked for it in the case's record.
     *
     * @return the step; nothing when it does not wait here any more, because somebody else was faster
     */
    public Optional<Stuck> tryAgain(String id) {
        Optional<FailedJob> found = jobs.find(id);
        found.ifPresent(this::again);
        return found.map(job -> stuck(job, Map.of()));
    }

    /**
     * Has all of them tried again.
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

    /** The first line, without addresses, telephone numbers and whatever somebody may have typed. */
    public static String trouble(@Nullable String message) {
        String first =
                StringUtils.defaultString(message).strip().lines().findFirst().orElse("");
        String without = QUOTED.matcher(first).replaceAll("…");
        without = ADDRESS.matcher(without).replaceAll("…");
        without = NUMBER.matcher(without).replaceAll("…");
        return StringUtils.abbreviate(without, LONGEST_TROUBLE);
    }
}
