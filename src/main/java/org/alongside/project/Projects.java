package org.alongside.project;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.engine.ProcessVariables;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.text.SearchText;
import org.alongside.worklist.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases: suggested, accepted or declined, moved through their stages, closed. */
@Component
@Transactional
public class Projects implements CaseFacts {

    private final ProjectRepository stored;
    private final Cases cases;
    private final ForwardPlan forwardPlan;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Clock clock;

    Projects(
            ProjectRepository stored,
            Cases cases,
            ForwardPlan forwardPlan,
            CaseRecord record,
            WorkingDays days,
            Clock clock) {
        this.stored = stored;
        this.cases = cases;
        this.forwardPlan = forwardPlan;
        this.record = record;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Opens a case for an opportunity, in the intake stage. {@link #begin} starts its process, once the opportunity is
     * stored.
     *
     * @return the reference, such as {@code CP-2026-0042}: the engine's business key for the whole case
     */
    public String putForward(String title) {
        int year = days.today().getYear();
        String reference = String.format(Locale.ROOT, "CP-%d-%04d", year, stored.nextNumber(year));
        stored.save(new Project(reference, title, clock.instant()));
        return reference;
    }

    /** Starts the lifecycle of a case. */
    public void begin(String reference) {
        cases.start(LifecycleProcess.KEY, reference, ProcessVariables.none());
    }

    /**
     * @throws NoSuchProject when no project has this reference
     */
    @Transactional(readOnly = true)
    public Project require(String reference) {
        return stored.findById(reference).orElseThrow(() -> new NoSuchProject(reference));
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(String reference) {
        return stored.findById(reference);
    }

    /** Makes the opportunity a project, with a level of involvement, a lead officer and a sponsor. */
    public void accept(String reference, Level level, UUID leadOfficer, UUID sponsor) {
        require(reference).accept(level, leadOfficer, sponsor);
        record.write(RecordedAct.on(reference, "project-accepted")
                .fact(level)
                .fact(leadOfficer)
                .fact(sponsor));
    }

    /** Records that the case has entered a stage. */
    public void enter(String reference, Stage stage) {
        Project project = require(reference);
        boolean moves = project.stage() != stage;
        project.enter(stage, clock.instant());
        // Flushed because the next work items read the stage from the database.
        stored.flush();
        if (moves) {
            record.write(RecordedAct.on(reference, "stage-entered").fact(stage));
        }
    }

    /** Ends the case without co-production. */
    public void decline(String reference) {
        require(reference).end(ProjectState.DECLINED, clock.instant());
        forwardPlan.leave(reference);
        record.write(RecordedAct.on(reference, "project-declined"));
    }

    /** Closes the case; the evaluation module has ensured that every contribution has an answer. */
    public void close(String reference) {
        require(reference).end(ProjectState.CLOSED, clock.instant());
        record.write(RecordedAct.on(reference, "project-closed"));
    }

    @Transactional(readOnly = true)
    public List<Project> all() {
        return stored.findByStateInOrderByReferenceDesc(EnumSet.allOf(ProjectState.class));
    }

    /** Running and paused projects, newest first. */
    @Transactional(readOnly = true)
    public List<Project> running() {
        return stored.findByStateInOrderByReferenceDesc(EnumSet.of(ProjectState.RUNNING, ProjectState.PAUSED));
    }

    @Transactional(readOnly = true)
    public List<Project> named(Collection<String> references) {
        if (references.size() == 1) {
            // By primary key, which uses the first-level cache.
            return stored.findById(references.iterator().next()).stream().toList();
        }
        return references.isEmpty() ? List.of() : stored.findByReferenceIn(references);
    }

    /**
     * A page of the list.
     *
     * @param after the last reference of the previous page; empty for the first
     */
    @Transactional(readOnly = true)
    public List<Project> page(
            String words,
            @Nullable Stage stage,
            @Nullable ProjectState state,
            ProjectOrder order,
            String after,
            int size) {
        String pattern = SearchText.longestPattern(words);
        String[] patterns = SearchText.patterns(words);
        return switch (order) {
            case NEWEST -> stored.newestFirst(pattern, patterns, name(stage), name(state), after, size);
            case NAME -> stored.byName(pattern, patterns, name(stage), name(state), after, size);
            case LONGEST_IN_STAGE ->
                stored.longestInStageFirst(pattern, patterns, name(stage), name(state), after, size);
        };
    }

    /** The total number of projects in the list, up to a limit. */
    @Transactional(readOnly = true)
    public int count(String words, @Nullable Stage stage, @Nullable ProjectState state, int atMost) {
        return stored.count(
                SearchText.longestPattern(words), SearchText.patterns(words), name(stage), name(state), atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, CaseFact> of(Collection<String> references) {
        return named(references).stream()
                .collect(Collectors.toMap(
                        Project::reference,
                        project -> new CaseFact(project.title(), project.stage().name())));
    }

    @Override
    public List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::name).toList();
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
