package org.alongside.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Drafts;
import org.alongside.form.Form;
import org.alongside.form.Forms;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.Viewer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with one work item: look, take it, give it back, do it. */
@Component
public class WorkDesk {

    private final WorkItemRows rows;
    private final HumanSteps steps;
    private final Forms forms;
    private final Drafts drafts;
    private final CaseRecord record;
    private final TaskService tasks;
    private final FormService engineForms;

    WorkDesk(
            WorkItemRows rows,
            HumanSteps steps,
            Forms forms,
            Drafts drafts,
            CaseRecord record,
            TaskService tasks,
            FormService engineForms) {
        this.rows = rows;
        this.steps = steps;
        this.forms = forms;
        this.drafts = drafts;
        this.record = record;
        this.tasks = tasks;
        this.engineForms = engineForms;
    }

    /** The subject under which drafts of an item's form are kept. */
    public static String draftSubject(UUID item) {
        return "work:" + item;
    }

    /** @throws NoSuchWorkItem when there is none */
    @Transactional(readOnly = true)
    public WorkItem require(UUID id) {
        return rows.find(id).orElseThrow(() -> new NoSuchWorkItem(id));
    }

    /** The step behind an open item, with what the process knows. */
    @Transactional(readOnly = true)
    public Step step(WorkItem item, Viewer viewer) {
        return new Step(
                item.id(),
                item.reference(),
                Objects.requireNonNull(item.step(), "Only user tasks have a step"),
                viewer,
                Values.ofEngine(tasks.getVariables(item.subject())));
    }

    public HumanStep humanStep(WorkItem item) {
        return steps.of(Objects.requireNonNull(item.form(), "Only user tasks have a form"));
    }

    /** Since when the person who has an item has had it: when they took it, or when it was opened for them. */
    @Transactional(readOnly = true)
    public Instant takenAt(WorkItem item) {
        return record.entries(item.reference()).stream()
                .filter(entry -> entry.code().equals("work-taken")
                        && entry.text().contains(item.title())
                        && entry.who().equals(item.assigneeName())
                        && !entry.at().isBefore(item.openedAt()))
                .map(RecordEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(item.openedAt());
    }

    /** The form in the version that was deployed with the model this item came from. */
    @Transactional(readOnly = true)
    public Form form(WorkItem item) {
        try (InputStream content = engineForms.getDeployedTaskForm(item.subject())) {
            return forms.read(item.form() + ".form", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes an item from its group. Taking what one has already changes nothing.
     *
     * @throws WorkItemEnded when it is no longer open
     * @throws WorkItemTaken when somebody else has it
     */
    @Transactional
    public void claim(UUID id, Viewer viewer) {
        WorkItem item = openForUpdate(id);
        refuseIfTaken(item, viewer);
        if (item.assignee() == null) {
            take(item, viewer);
        }
    }

    /**
     * Gives an item back to its group.
     *
     * @throws WorkItemTaken when somebody else has it
     */
    @Transactional
    public void release(UUID id, Viewer viewer) {
        WorkItem item = openForUpdate(id);
        refuseIfTaken(item, viewer);
        if (item.assignee() != null && item.group() != null) {
            if (item.kind() == WorkItem.Kind.STEP) {
                tasks.setAssignee(item.subject(), null);
            } else {
                rows.hand(id, null);
            }
            record.write(Act.on(item.reference(), "work-released").fact(item.title()));
        }
    }

    /**
     * Finishes a step: the module's use case, the engine's step, the work item and the record, all or nothing.
     *
     * @throws org.alongside.form.Refused when a rule says no
     * @throws WorkItemEnded when it was done or is no longer needed
     * @throws WorkItemTaken when somebody else has it
     * @throws WorkItemHeld while the project is paused
     */
    @Transactional
    public void complete(UUID id, Viewer viewer, Answers answers) {
        WorkItem item = openForUpdate(id);
        refuseIfTaken(item, viewer);
        if (item.held()) {
            throw new WorkItemHeld(item);
        }
        if (item.assignee() == null) {
            take(item, viewer);
        }
        Values values = humanStep(item).complete(step(item, viewer), answers);
        tasks.complete(item.subject(), values.asMap());
        // Only this person's: what somebody else had begun is theirs to look at and to throw away.
        drafts.drop(viewer.id(), draftSubject(id));
    }

    private void take(WorkItem item, Viewer viewer) {
        if (item.kind() == WorkItem.Kind.STEP) {
            tasks.setAssignee(item.subject(), viewer.id().toString());
        } else {
            rows.hand(item.id(), viewer.id());
        }
        record.write(Act.on(item.reference(), "work-taken").fact(item.title()));
    }

    private WorkItem openForUpdate(UUID id) {
        WorkItem item = rows.lock(id);
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        return item;
    }

    private static void refuseIfTaken(WorkItem item, Viewer viewer) {
        boolean others = item.assignee() != null && !item.assignee().equals(viewer.id());
        boolean notTheirs = item.assignee() == null && !WorkList.isInGroup(viewer, item);
        if (others || notTheirs) {
            throw new WorkItemTaken(item);
        }
    }
}
