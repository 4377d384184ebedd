package org.alongside.worklist.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.alongside.worklist.WorkItemRows;
import org.alongside.worklist.WorkItems;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the work list with the engine: each waiting user task has one open item with the same holder and due date,
 * and each open step has its task. Both are written in one transaction, so a difference means a direct change to the
 * database or a partial restore. The engine is taken as correct, because it holds the state of the case.
 */
@Component
public class EngineReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(EngineReconciliation.class);
    private static final int MOST = 200;

    // Compares ids in one pass over both tables; no index serves this, and none is needed at night.
    private static final String DIFFERENCES = """
            with task as (
                select t.id_ as id, t.assignee_ as assignee, t.due_date_ as due, t.name_ as name,
                    (select l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                        and l.group_id_ is not null order by l.id_ limit 1) as group_key
                from act_ru_task t),
            item as (select * from work_item where kind = 'STEP' and state = 'OPEN')
            select case when item.id is null then 'MISSING' when task.id is null then 'ORPHAN'
                    when item.assignee::text is distinct from task.assignee then 'HOLDER'
                    when item.group_key is distinct from task.group_key then 'GROUP'
                    else 'DUE' end as what,
                task.id as task, item.id as item, coalesce(item.title, task.name, task.id) as title, item.reference
            from task full join item on item.subject = task.id
            where item.id is null or task.id is null or item.assignee::text is distinct from task.assignee
                or item.group_key is distinct from task.group_key
                or (item.due_on + 1)::timestamp at time zone 'Europe/London' is distinct from
                    date_trunc('minute', task.due at time zone 'UTC') + interval '1 minute'
            order by item.reference nulls first, task.id limit :most
            """;

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final WorkItems known;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final WorkingDays days;
    private final CaseRecord record;

    EngineReconciliation(
            JdbcClient jdbc,
            WorkItemRows rows,
            WorkItems known,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService models,
            WorkingDays days,
            CaseRecord record) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.known = known;
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.days = days;
        this.record = record;
    }

    /** The kinds of difference. */
    public enum Differing {
        /** The engine has a user task without an item. */
        MISSING,
        /** The list has an open step without a user task. */
        ORPHAN,
        /** The assignees differ. */
        HOLDER,
        /** The groups differ. */
        GROUP,
        /** The due dates differ. */
        DUE
    }

    /** One difference. */
    public record Difference(
            Differing what,
            @Nullable String task,
            @Nullable UUID item,
            String title,
            @Nullable String reference) {}

    /** The current differences, the first {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return jdbc.sql(DIFFERENCES)
                .param("most", MOST)
                .query((row, number) -> new Difference(
                        Differing.valueOf(row.getString("what")),
                        row.getString("task"),
                        row.getObject("item", UUID.class),
                        row.getString("title"),
                        row.getString("reference")))
                .list();
    }

    /**
     * Repairs the differences and records each repair in its case history.
     *
     * @return the number of differences
     */
    @Transactional
    public int repair() {
        List<Difference> found = differences();
        for (Difference difference : found) {
            switch (difference.what()) {
                case ORPHAN -> end(Objects.requireNonNull(difference.item()));
                case MISSING -> open(task(difference));
                case HOLDER, GROUP, DUE -> align(Objects.requireNonNull(difference.item()), task(difference));
            }
        }
        return found.size();
    }

    private Task task(Difference difference) {
        return tasks.createTaskQuery()
                .taskId(difference.task())
                .initializeFormKeys()
                .singleResult();
    }

    private void end(UUID id) {
        WorkItem item = known.lock(id);
        rows.end(item.kind(), item.subject(), State.GONE, null);
        note(item.reference(), item.title(), Differing.ORPHAN);
    }

    private void open(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String reference = StringUtils.defaultString(instance.getBusinessKey());
        UserTask element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        // An item that ended before its task is deleted to free the subject for the open one.
        jdbc.sql("delete from work_item where kind = 'STEP' and subject = :task")
                .param("task", task.getId())
                .update();
        rows.open(new WorkItemRows.Opening(
                Kind.STEP,
                task.getId(),
                reference,
                task.getName(),
                element.getDocumentations().stream()
                        .findFirst()
                        .map(text -> text.getTextContent().strip())
                        .orElse(null),
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                element.getAttributeValueNs(org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS, "formRef"),
                null,
                new Holder(assignee(task), group(task)),
                due(task),
                WorkItem.USUAL,
                ""));
        note(reference, task.getName(), Differing.MISSING);
    }

    private void align(UUID id, Task task) {
        WorkItem item = known.lock(id);
        jdbc.sql("update work_item set assignee = :assignee, group_key = :group, due_on = :due where id = :id")
                .param("assignee", assignee(task))
                .param("group", group(task))
                .param("due", due(task))
                .param("id", id)
                .update();
        note(item.reference(), item.title(), Differing.HOLDER);
    }

    private void note(String reference, String title, Differing what) {
        RecordedAct act =
                reference.isEmpty() ? RecordedAct.apart("work-repaired") : RecordedAct.on(reference, "work-repaired");
        record.write(act.fact(title).fact(what));
    }

    private LocalDate due(Task task) {
        Date due = task.getDueDate();
        return due == null ? days.today() : LocalDate.ofInstant(due.toInstant(), WorkingDays.ZONE);
    }

    private static @Nullable UUID assignee(Task task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private @Nullable String group(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .findFirst()
                .orElse(null);
    }

    /** The nightly check only logs the number; an administrator decides on repairs. */
    @Scheduled(cron = "${alongside.worklist.agreement:0 40 3 * * *}", zone = "Europe/London")
    @Transactional(readOnly = true)
    public void check() {
        int found = differences().size();
        if (found > 0) {
            LOG.warn("The list of work and the engine differ in {} places: see /admin/work", found);
        } else {
            LOG.info("The list of work and the engine agree");
        }
    }
}
