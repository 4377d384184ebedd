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

/** The cases: put forward, accepted or declined, led through their stages, closed. */
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
     * Opens a case for an opportunity, in the stage of intake. Its process starts with {@link #begin}, once the
     * opportunity itself is stored.
     *
     * @return the reference, such as {@code CP-2026-0042}: the engine's business key for everything in this case
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

    /** @throws NoSuchProject when there is none */
    @Transactional(readOnly = true)
    public Project require(String reference) {
        return stored.findById(reference).orElseThrow(() -> new NoSuchProject(reference));
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(String reference) {
        return stored.findById(reference);
    }

    /** The opportunity is co-produced: from now on it has a level of involvement, a lead officer and a sponsor. */
    public void accept(String reference, Level level, UUID leadOfficer, UUID sponsor) {
        require(reference).accept(level, leadOfficer, sponsor);
        record.write(RecordedAct.on(reference, "project-accepted")
                .fact(level)
                .fact(leadOfficer)
                .fact(sponsor));
    }

    /** Notes that the case has entered a stage. */
    public void enter(String reference, Stage stage) {
        Project project = require(reference);
        boolean moves = project.stage() != stage;
        project.enter(stage, clock.instant());
        // The work that opens next is written with the stage that the database knows.
        stored.flush();
        if (moves) {
            record.write(RecordedAct.on(reference, "stage-entered").fact(stage));
        }
    }

    /** The case ends without having been co-produced. */
    public void decline(String reference) {
        require(reference).end(ProjectState.DECLINED, clock.instant());
        forwardPlan.leave(reference);
        record.write(RecordedAct.on(reference, "project-declined"));
    }

    /** The case is closed: the module that evaluates has made sure that every contribution has its answer. */
    public void close(String reference) {
        require(reference).end(ProjectState.CLOSED, clock.instant());
        record.write(RecordedAct.on(reference, "project-closed"));
    }

    @Transactional(readOnly = true)
    public List<Project> all() {
        return stored.findByStateInOrderByReferenceDesc(EnumSet.allOf(ProjectState.class));
    }

    /** Projects that are running or paused, newest first. */
    @Transactional(readOnly = true)
    public List<Project> running() {
        return stored.findByStateInOrderByReferenceDesc(EnumSet.of(ProjectState.RUNNING, ProjectState.PAUSED));
    }

    @Transactional(readOnly = true)
    public List<Project> named(Collection<String> references) {
        if (references.size() == 1) {
            // By its key, which costs nothing when the case was read already.
            return stored.findById(references.iterator().next()).stream().toList();
        }
        return references.isEmpty() ? List.of() : stored.findByReferenceIn(references);
    }

    /**
     * A page of the list.
     *
     * @param after the last reference of the page before, empty for the first page
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

    /** How many the list holds, counted up to a limit. */
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
