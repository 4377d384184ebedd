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

/** Writes to the work list's tables; every statement serves a step or a page and names its index. */
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

    /** The data of a new work item. */
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
     * An opened item.
     *
     * @param holder the actual holder, which differs from the intended one during an absence
     */
    public record Opened(UUID id, Holder holder) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(Opening opening) {
        return place(opening).id();
    }

    /** Opens an item for its holder or today's deputy. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened place(Opening opening) {
        return inserts.place(opening);
    }

    /** Opens several items in one statement; the result keeps their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Opened> place(List<Opening> openings) {
        return inserts.place(openings);
    }

    /** Assigns an item to a person, or back to its group. Clears its cover when the assignee changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(UUID id, @Nullable UUID assignee) {
        jdbc.sql(HAND + " where id = :id")
                .param("assignee", assignee)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** As above, by subject; does nothing if no item has this subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(Kind kind, String subject, @Nullable UUID assignee) {
        jdbc.sql(HAND + " where kind = :kind and subject = :subject")
                .param("assignee", assignee)
                .param("now", now())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** Marks a section of the item's page as having content. A concurrent caller waits and finds it marked. */
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
                // The engine's due date must match; the reconciliation compares the two.
                .ifPresent(task -> tasks.setDueDate(task, Date.from(days.endOf(dueOn))));
    }

    /** Ends a step's item, which keeps its last assignee; does nothing if it has already ended. */
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

    /** Records that a step's task was migrated to another version of its model. */
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

    /** Ends an item; does nothing if it has already ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Kind kind, String subject, State how, @Nullable UUID by) {
        endAll(kind, List.of(subject), how, by);
    }

    /** As above, for several items. */
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

    /** Cancels the open items of a case that ended early, except promises to people. */
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

    /** Reopens an ended item; an open one keeps its due date. Returns false when no such item exists. */
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

    /** Puts a case's open items on hold, or releases them with due dates moved by the time on hold. */
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
