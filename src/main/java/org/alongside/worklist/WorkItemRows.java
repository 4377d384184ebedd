package org.alongside.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.calendar.WorkingDays;
import org.alongside.worklist.CaseFacts.CaseFact;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/** What changes the rows behind the work list: every statement is one that a step or a page needs, with its index. */
@Component
public class WorkItemRows {

    private static final String INSERT = """
            insert into work_item (id, kind, subject, reference, title, about, step, model, form, link,
                assignee, group_key, opened_on, due_on, opened_at, state, stage, assigned_at, priority, summary,
                case_title, words, absence, away, away_until, away_group)
            """;
    private static final String HAND = """
            update work_item
               set absence = case when assignee is not distinct from cast(:assignee as uuid) then absence end,
                   away = case when assignee is not distinct from cast(:assignee as uuid) then away end,
                   away_until = case when assignee is not distinct from cast(:assignee as uuid) then away_until end,
                   assigned_at = case when assignee is not distinct from cast(:assignee as uuid) then assigned_at
                                      when cast(:assignee as uuid) is not null then cast(:now as timestamptz) end,
                   assignee = cast(:assignee as uuid), moves = moves + 1
            """;
    private static final int TITLES = 10_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final WorkItems items;
    private final Clock clock;
    private final WorkingDays days;
    private final CaseFacts facts;
    private final List<CaseOutsideProject> apart;
    private final CoverRouting covering;
    private final Dates dates;
    private final TaskService tasks;
    // What cases are called; each is held against the case when it is used.
    private final ConcurrentLruCache<String, String> titles = new ConcurrentLruCache<>(TITLES, this::title);

    WorkItemRows(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            WorkItems items,
            Clock clock,
            WorkingDays days,
            CaseFacts facts,
            List<CaseOutsideProject> apart,
            CoverRouting covering,
            Dates dates,
            TaskService tasks) {
        this.covering = covering;
        this.dates = dates;
        this.jdbc = jdbc;
        this.batches = batches;
        this.items = items;
        this.clock = clock;
        this.days = days;
        this.facts = facts;
        this.apart = List.copyOf(apart);
        this.tasks = tasks;
    }

    /** What is known of a work item when it is opened. */
    public record Opening(
            Kind kind,
            String subject,
            String reference,
            String title,
            @Nullable String about,
            @Nullable String step,
            @Nullable String model,
            @Nullable String form,
            @Nullable String link,
            Holder holder,
            LocalDate dueOn,
            int priority,
            String summary) {}

    /**
     * An item that was opened.
     *
     * @param holder who has it: not who was meant to, when that person is away
     */
    public record Opened(UUID id, Holder holder) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(Opening opening) {
        return place(opening).id();
    }

    /** Opens an item for its holder, or for whoever stands in for that person today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened place(Opening opening) {
        return placeAsMeant(opening).orElseGet(() -> place(List.of(opening)).get(0));
    }

    /**
     * The usual way, in one statement: the item of a project for somebody who is here, or for a group. Nothing is written when
     * somebody else stands in, or when the project is not as it is remembered.
     */
    private Optional<Opened> placeAsMeant(Opening opening) {
        CaseFact fact = new CaseFact(titles.get(opening.reference()), "");
        CoverRouting.Place place = new CoverRouting.Place(opening.holder(), null);
        Placed item = new Placed(UUID.randomUUID(), opening, place, fact);
        int written = batches.update(INSERT + """
                select :id, :kind, :subject, :reference, :title, :about, :step, :model, :form, :link,
                    cast(:assignee as uuid), :group, :openedOn, :dueOn, :openedAt, 'OPEN',
                    f.stage, cast(:assignedAt as timestamptz), :priority, :summary, f.title,
                    cast(:words as text[]), null, null, null, false
                  from reporting.case_fact f
                 where f.reference = :reference and f.title = :caseTitle
                   and (cast(:assignee as uuid) is null or :kind = 'BALLOT'
                        or person_is_here(cast(:assignee as uuid), :openedOn))
                """, values(item));
        if (written == 0) {
            titles.remove(opening.reference());
            return Optional.empty();
        }
        return Optional.of(new Opened(item.id(), opening.holder()));
    }

    private String title(String reference) {
        CaseFact fact = facts.of(List.of(reference)).get(reference);
        return fact == null ? titleApart(reference) : fact.title();
    }

    /** Opens several items in one statement; in the order in which they are given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Opened> place(List<Opening> openings) {
        Map<String, CaseFact> known =
                facts.of(openings.stream().map(Opening::reference).collect(Collectors.toSet()));
        List<Placed> placed = openings.stream()
                .map(opening -> new Placed(
                        UUID.randomUUID(),
                        opening,
                        covering.placeFor(opening.kind(), opening.holder()),
                        Optional.ofNullable(known.get(opening.reference()))
                                .orElseGet(() -> new CaseFact(titleApart(opening.reference()), ""))))
                .toList();
        batches.batchUpdate(INSERT + """
                values (:id, :kind, :subject, :reference, :title, :about, :step, :model, :form, :link,
                    :assignee, :group, :openedOn, :dueOn, :openedAt, 'OPEN',
                    :stage, :assignedAt, :priority, :summary, :caseTitle, cast(:words as text[]),
                    :absence, :away, :awayUntil, :awayGroup)
                """, placed.stream().map(this::values).toArray(SqlParameterSource[]::new));
        placed.forEach(this::tell);
        return placed.stream()
                .map(item -> new Opened(item.id(), item.place().holder()))
                .toList();
    }

    private record Placed(UUID id, Opening opening, CoverRouting.Place place, CaseFact fact) {}

    private MapSqlParameterSource values(Placed item) {
        Opening opening = item.opening();
        CaseFact fact = item.fact();
        AbsentAssignee away = item.place().away();
        return new MapSqlParameterSource()
                .addValue("id", item.id())
                .addValue("kind", opening.kind().name())
                .addValue("subject", opening.subject())
                .addValue("reference", opening.reference())
                .addValue("title", opening.title())
                .addValue("about", opening.about())
                .addValue("step", opening.step())
                .addValue("model", opening.model())
                .addValue("form", opening.form())
                .addValue("link", opening.link())
                .addValue("assignee", item.place().holder().person())
                .addValue("group", item.place().holder().group())
                .addValue("absence", away == null ? null : away.absence())
                .addValue("away", away == null ? null : away.person())
                .addValue("awayUntil", away == null ? null : away.until())
                .addValue("awayGroup", away != null && away.groupLent())
                .addValue("openedOn", days.today())
                .addValue("dueOn", opening.dueOn())
                .addValue("openedAt", now())
                .addValue("stage", fact.stage())
                .addValue("assignedAt", item.place().holder().person() == null ? null : now())
                .addValue("priority", opening.priority())
                .addValue("summary", opening.summary())
                .addValue("caseTitle", fact.title())
                .addValue(
                        "words",
                        SearchWords.of(fact.title(), opening.reference(), opening.title(), opening.summary())
                                .toArray(String[]::new));
    }

    private void tell(Placed item) {
        Opening opening = item.opening();
        covering.note(
                opening.reference(), opening.kind() == Kind.AGREED ? WorkItem.AGREED : opening.title(), item.place());
        covering.tellOfNew(
                item.place(),
                opening.reference(),
                item.fact().title(),
                opening.title(),
                dates.day(opening.dueOn()),
                opening.link() == null ? "/work/" + item.id() : opening.link());
    }

    /** What the work of no project is called. */
    private String titleApart(String reference) {
        return apart.stream()
                .map(each -> each.find(reference))
                .flatMap(Optional::stream)
                .map(CaseOutsideProject.Place::title)
                .findFirst()
                .orElse("");
    }

    /** Gives an item to somebody, or back to its group. Whoever it was done for is forgotten, if it changes hands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(UUID id, @Nullable UUID assignee) {
        jdbc.sql(HAND + " where id = :id")
                .param("assignee", assignee)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The same of what is known by its subject; nothing when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(Kind kind, String subject, @Nullable UUID assignee) {
        jdbc.sql(HAND + " where kind = :kind and subject = :subject")
                .param("assignee", assignee)
                .param("now", now())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** Notes for whom whoever has the item now does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(UUID id, @Nullable String group, AbsentAssignee away) {
        jdbc.sql("""
                        update work_item set absence = :absence, away = :away, away_until = :until, away_group = :lent,
                               group_key = :group
                         where id = :id
                        """)
                .param("absence", away.absence())
                .param("away", away.person())
                .param("until", away.until())
                .param("lent", away.groupLent())
                .param("group", group)
                .param("id", id)
                .update();
    }

    /** Whoever has the item keeps it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void uncover(UUID id) {
        jdbc.sql("update work_item set absence = null, away = null, away_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Gives an item a group for the time of an absence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lendGroup(UUID id, String group) {
        jdbc.sql("update work_item set group_key = :group, away_group = true where id = :id")
                .param("group", group)
                .param("id", id)
                .update();
    }

    /** Takes from an item the group that it had for the time of an absence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withoutGroup(UUID id) {
        jdbc.sql("update work_item set group_key = null, away_group = false where id = :id and away_group")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void awayUntil(UUID absence, LocalDate until) {
        jdbc.sql("update work_item set away_until = :until where absence = :absence and state = 'OPEN'")
                .param("until", until)
                .param("absence", absence)
                .update();
    }

    /** A section of the item's page has something in it. Whoever comes second waits, and then finds that it is said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(UUID id, String section) {
        jdbc.sql("update work_item set sections = sections || cast(:section as text)"
                        + " where id = :id and :section <> all (sections)")
                .param("section", section)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(UUID id, LocalDate dueOn) {
        jdbc.sql("update work_item set due_on = :due, moves = moves + 1 where id = :id"
                        + " returning case when kind = 'STEP' then subject end")
                .param("due", dueOn)
                .param("id", id)
                .query(String.class)
                .optional()
                // The engine says the same day, so that the two can be held against each other.
                .ifPresent(task -> tasks.setDueDate(task, Date.from(days.endOf(dueOn))));
    }

    /** Ends the item of a step; one that has ended already stays as it is. Whoever had the step last has the item. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endStep(String task, State how, @Nullable UUID by, @Nullable UUID assignee) {
        jdbc.sql("""
                        update work_item set state = :state, ended_at = :at, ended_by = :by,
                               assigned_at = case when cast(:assignee as uuid) is null
                                                       or assignee is not distinct from cast(:assignee as uuid)
                                                  then assigned_at else :at end,
                               assignee = coalesce(cast(:assignee as uuid), assignee)
                         where kind = 'STEP' and subject = :task and state = 'OPEN'
                        """)
                .param("state", how.name())
                .param("at", now())
                .param("by", by)
                .param("assignee", assignee)
                .param("task", task)
                .update();
    }

    /** Ends an item; one that has ended already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Kind kind, String subject, State how, @Nullable UUID by) {
        endAll(kind, List.of(subject), how, by);
    }

    /** The same of several. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(Kind kind, Collection<String> subjects, State how, @Nullable UUID by) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update work_item set state = :state, ended_at = :at, ended_by = :by
                        where kind = :kind and subject in (:subjects) and state = 'OPEN'
                        """)
                .param("state", how.name())
                .param("at", now())
                .param("by", by)
                .param("kind", kind.name())
                .param("subjects", subjects)
                .update();
    }

    /** What a case that ended early leaves open: nobody has to do it any more. What was promised to people stays promised. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endRest(String reference, @Nullable UUID by) {
        jdbc.sql("""
                        update work_item set state = 'GONE', ended_at = :at, ended_by = :by
                        where reference = :reference and state = 'OPEN' and kind in ('AGREED', 'CONDITION', 'REVIEW')
                        """)
                .param("at", now())
                .param("by", by)
                .param("reference", reference)
                .update();
    }

    /** Opens an item again that has ended; one that is open keeps its day. False when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean openAgain(Kind kind, String subject, LocalDate dueOn) {
        jdbc.sql("""
                        update work_item set state = 'OPEN', ended_at = null, ended_by = null, due_on = :due,
                               opened_on = :today, opened_at = :now, moves = moves + 1,
                               assigned_at = case when assignee is not null then cast(:now as timestamptz) end
                        where kind = :kind and subject = :subject and state <> 'OPEN'
                        """)
                .param("due", dueOn)
                .param("today", days.today())
                .param("now", now())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
        return jdbc.sql("select count(*) from work_item where kind = :kind and subject = :subject")
                        .param("kind", kind.name())
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Marks the open items of a case as held, or lets them go; then they are due later by the time they were held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String reference, boolean held, int workingDaysHeld) {
        jdbc.sql("update work_item set held = :held where reference = :reference and state = 'OPEN'")
                .param("held", held)
                .param("reference", reference)
                .update();
        if (!held && workingDaysHeld > 0) {
            for (WorkItem item : items.openOf(reference)) {
                moveDue(item.id(), days.plus(item.dueOn(), workingDaysHeld));
            }
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
