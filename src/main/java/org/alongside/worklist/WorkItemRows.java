package org.alongside.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes the rows behind the work list: every statement is one that a step or a page needs, with its index. */
@Component
public class WorkItemRows {

    private static final String HAND = """
            update work_item
               set absence = case when assignee is not distinct from cast(:assignee as uuid) then absence end,
                   away = case when assignee is not distinct from cast(:assignee as uuid) then away end,
                   away_until = case when assignee is not distinct from cast(:assignee as uuid) then away_until end,
                   assigned_at = case when assignee is not distinct from cast(:assignee as uuid) then assigned_at
                                      when cast(:assignee as uuid) is not null then cast(:now as timestamptz) end,
                   assignee = cast(:assignee as uuid), moves = moves + 1
            """;
    private final JdbcClient jdbc;
    private final WorkItemInserts inserts;
    private final WorkItems items;
    private final Clock clock;
    private final WorkingDays days;
    private final TaskService tasks;

    WorkItemRows(
            JdbcClient jdbc,
            WorkItemInserts inserts,
            WorkItems items,
            Clock clock,
            WorkingDays days,
            TaskService tasks) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.items = items;
        this.clock = clock;
        this.days = days;
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
        return inserts.place(opening);
    }

    /** Opens several items in one statement; in the order in which they are given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Opened> place(List<Opening> openings) {
        return inserts.place(openings);
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

    /** The task behind a step belongs to another version of its model now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void migrate(String task, String model, String step, @Nullable String form) {
        jdbc.sql("update work_item set model = :model, step = :step, form = :form"
                        + " where kind = 'STEP' and subject = :task")
                .param("model", model)
                .param("step", step)
                .param("form", form)
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
