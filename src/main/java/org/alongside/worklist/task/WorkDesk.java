package org.alongside.worklist.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.engine.ProcessVariables;
import org.alongside.engine.StepVariables;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Files;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.Viewer;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.NoSuchWorkItem;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemEnded;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItems;
import org.alongside.worklist.assignment.AssignmentRefused;
import org.alongside.worklist.assignment.CannotUndo;
import org.alongside.worklist.assignment.Handover;
import org.alongside.worklist.assignment.ReassignmentPolicy;
import org.alongside.worklist.assignment.Undo;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Actions on one work item: viewing, claiming, returning and completing it. */
@Component
public class WorkDesk {

    private final WorkItems known;
    private final UserTaskHandlers steps;
    private final Forms forms;
    private final Drafts drafts;
    private final Handover hands;
    private final ReassignmentPolicy mayMove;
    private final ObjectProvider<Files> files;
    private final AdditionalAnswers additional;
    private final TaskService tasks;
    private final FormService engineForms;
    private final StepVariables variables;
    // By model version and form.
    private final Map<String, Form> deployed = new ConcurrentHashMap<>();

    WorkDesk(
            WorkItems known,
            UserTaskHandlers steps,
            Forms forms,
            Drafts drafts,
            Handover hands,
            ReassignmentPolicy mayMove,
            ObjectProvider<Files> files,
            AdditionalAnswers additional,
            TaskService tasks,
            FormService engineForms,
            StepVariables variables) {
        this.known = known;
        this.steps = steps;
        this.forms = forms;
        this.drafts = drafts;
        this.hands = hands;
        this.mayMove = mayMove;
        this.files = files;
        this.additional = additional;
        this.tasks = tasks;
        this.engineForms = engineForms;
        this.variables = variables;
    }

    /**
     * @throws NoSuchWorkItem when no item has this id
     */
    @Transactional(readOnly = true)
    public WorkItem require(UUID id) {
        return known.find(id).orElseThrow(() -> new NoSuchWorkItem(id));
    }

    /**
     * An item that the viewer wants to reassign.
     *
     * @throws WorkItemEnded when it is no longer open
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it ({@link
     *     ReassignmentPolicy})
     */
    @Transactional(readOnly = true)
    public WorkItem requireMovable(UUID id, Viewer viewer) {
        WorkItem item = require(id);
        if (!item.isOpen()) {
            throw new WorkItemEnded(item);
        }
        if (!mayMove.may(item, viewer)) {
            throw new WorkItemTaken(item);
        }
        return item;
    }

    /** The step of an open item, with its process variables. */
    @Transactional(readOnly = true)
    public UserTaskContext step(WorkItem item, Viewer viewer) {
        return new UserTaskContext(
                item.id(),
                item.reference(),
                Objects.requireNonNull(item.step(), "Only user tasks have a step"),
                viewer,
                SingletonSupplier.of(() -> variables.at(item.subject())));
    }

    public UserTaskHandler humanStep(WorkItem item) {
        return steps.of(Objects.requireNonNull(item.form(), "Only user tasks have a form"));
    }

    /** The form as deployed with the item's model version. Deployments never change. */
    @Transactional(readOnly = true)
    public Form form(WorkItem item) {
        // Items from earlier releases have the model's key without a version.
        return StringUtils.contains(item.model(), ':')
                ? deployed.computeIfAbsent(item.model() + " " + item.form(), any -> read(item))
                : read(item);
    }

    private Form read(WorkItem item) {
        try (InputStream content = engineForms.getDeployedTaskForm(item.subject())) {
            return forms.read(item.form() + ".form", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Claims an item from its group. Idempotent.
     *
     * @return empty when the viewer already had it
     * @throws WorkItemEnded when it is no longer open
     * @throws WorkItemTaken when it is assigned to another person
     */
    public Optional<Undo> claim(UUID id, Viewer viewer) {
        return hands.claim(id, viewer);
    }

    /** Returns the viewer's own item to its group; the same as {@link #giveBack}. */
    public Optional<Undo> release(UUID id, Viewer viewer) {
        return hands.giveBack(id, viewer);
    }

    /**
     * Returns an item to its group: the viewer's own, or another person's if the viewer may move it. The other person
     * is notified.
     *
     * @return empty when it was unassigned
     * @throws WorkItemTaken when it is assigned to another person
     * @throws AssignmentRefused when it has no group
     */
    public Optional<Undo> giveBack(UUID id, Viewer viewer) {
        return hands.giveBack(id, viewer);
    }

    /** As below, without a message. */
    public Undo give(UUID id, Viewer viewer, UUID to) {
        return hands.give(id, viewer, to, null);
    }

    /**
     * Assigns an item to a person. Notifies the new and the previous assignee.
     *
     * @param words a message for the letter and the case history
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it ({@link
     *     ReassignmentPolicy})
     * @throws AssignmentRefused when a rule forbids it
     */
    public Undo give(UUID id, Viewer viewer, UUID to, @Nullable String words) {
        return hands.give(id, viewer, to, words);
    }

    /**
     * Changes an item's due date.
     *
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it ({@link
     *     ReassignmentPolicy})
     * @throws AssignmentRefused when a rule forbids it
     */
    public Undo moveDue(UUID id, Viewer viewer, LocalDate day, @Nullable String reason) {
        return hands.moveDue(id, viewer, day, reason);
    }

    /**
     * Undoes one action.
     *
     * @return the item before it was restored
     * @throws CannotUndo when the token is used, expired or another person's, or another action has followed
     */
    public WorkItem undo(UUID token, Viewer viewer) {
        return hands.undo(token, viewer);
    }

    /**
     * An item that the viewer wants to assign to another person.
     *
     * @throws AssignmentRefused when the viewer may not assign work to others
     */
    @Transactional(readOnly = true)
    public WorkItem requireGivable(UUID id, Viewer viewer) {
        if (!mayMove.gives(require(id), viewer)) {
            throw new AssignmentRefused(AssignmentRefused.Why.STAFF_ONLY);
        }
        return requireMovable(id, viewer);
    }

    /** Whether the viewer may assign an item to another person. */
    @Transactional(readOnly = true)
    public boolean mayGive(WorkItem item, Viewer viewer) {
        return mayMove(item, viewer) && mayMove.gives(item, viewer);
    }

    /** Whether the viewer may reassign an item or change its due date. */
    public boolean mayMove(WorkItem item, Viewer viewer) {
        return item.isOpen() && mayMove.may(item, viewer);
    }

    /**
     * Completes a step in one transaction: the module's use case, the answers it did not read, the engine's task, the
     * work item and the case history.
     *
     * @throws org.alongside.form.answer.ValidationRejected when a rule is broken
     * @throws WorkItemEnded when it was completed or cancelled
     * @throws WorkItemTaken when it is assigned to another person
     * @throws WorkItemHeld while the project is paused
     */
    @Transactional
    public void complete(UUID id, Viewer viewer, FormSubmission answers) {
        WorkItem item = hands.openForUpdate(id);
        Handover.refuseIfTaken(item, viewer);
        if (item.held()) {
            throw new WorkItemHeld(item);
        }
        if (item.assignee() == null) {
            hands.takeToFinish(item, viewer);
        }
        ProcessVariables values = humanStep(item).complete(step(item, viewer), answers);
        additional.keep(List.of(item.reference()), viewer.id(), item.step(), answers);
        List<UUID> given = answers.files().stream().map(Files.Kept::id).toList();
        files.ifAvailable(keeper -> keeper.sent(given));
        tasks.complete(item.subject(), values.asMap());
        // Only this viewer's draft: other people can still read theirs and delete it.
        drafts.drop(viewer.id(), DraftSubject.of(id));
    }
}
