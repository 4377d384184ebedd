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

/** What somebody does with one work item: look, take it, give it back, do it. */
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
    // By the version of the model and the form.
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

    /** @throws NoSuchWorkItem when there is none */
    @Transactional(readOnly = true)
    public WorkItem require(UUID id) {
        return known.find(id).orElseThrow(() -> new NoSuchWorkItem(id));
    }

    /**
     * An item that somebody is about to hand on.
     *
     * @throws WorkItemEnded when it is no longer open
     * @throws WorkItemTaken when somebody else has it and the person may not move it ({@link ReassignmentPolicy})
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

    /** The step behind an open item, with what the process knows. */
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

    /** The form in the version that was deployed with the model this item came from. What was deployed never changes. */
    @Transactional(readOnly = true)
    public Form form(WorkItem item) {
        // Items from before know their model's name only, not its version.
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
     * Takes an item from its group. Taking what one has already changes nothing.
     *
     * @return nothing when the person had it before
     * @throws WorkItemEnded when it is no longer open
     * @throws WorkItemTaken when somebody else has it
     */
    public Optional<Undo> claim(UUID id, Viewer viewer) {
        return hands.claim(id, viewer);
    }

    /** Gives one's own item back to its group; the same as {@link #giveBack}. */
    public Optional<Undo> release(UUID id, Viewer viewer) {
        return hands.giveBack(id, viewer);
    }

    /**
     * Gives an item back to its group: one's own, and whoever may move it that of others, who then hear of it.
     *
     * @return nothing when nobody had it
     * @throws WorkItemTaken when somebody else has it
     * @throws AssignmentRefused when it has no group
     */
    public Optional<Undo> giveBack(UUID id, Viewer viewer) {
        return hands.giveBack(id, viewer);
    }

    /** The same without words. */
    public Undo give(UUID id, Viewer viewer, UUID to) {
        return hands.give(id, viewer, to, null);
    }

    /**
     * Gives an item to somebody. Both who gets it and who loses it hear of it.
     *
     * @param words what the giver says with it, for the letter and the record
     * @throws WorkItemTaken when somebody else has it and the giver may not move it ({@link ReassignmentPolicy})
     * @throws AssignmentRefused when a rule says no
     */
    public Undo give(UUID id, Viewer viewer, UUID to, @Nullable String words) {
        return hands.give(id, viewer, to, words);
    }

    /**
     * Changes the day by which an item is to be done.
     *
     * @throws WorkItemTaken when somebody else has it and the person may not move it ({@link ReassignmentPolicy})
     * @throws AssignmentRefused when a rule says no
     */
    public Undo moveDue(UUID id, Viewer viewer, LocalDate day, @Nullable String reason) {
        return hands.moveDue(id, viewer, day, reason);
    }

    /**
     * Puts things back as they were before one act.
     *
     * @return the item as it was a moment ago
     * @throws CannotUndo when the token is used, too old or another person's, or somebody acted on the item since
     */
    public WorkItem undo(UUID token, Viewer viewer) {
        return hands.undo(token, viewer);
    }

    /**
     * The same of one that somebody is about to give to another person.
     *
     * @throws AssignmentRefused when they give no work to others
     */
    @Transactional(readOnly = true)
    public WorkItem requireGivable(UUID id, Viewer viewer) {
        if (!mayMove.gives(require(id), viewer)) {
            throw new AssignmentRefused(AssignmentRefused.Why.STAFF_ONLY);
        }
        return requireMovable(id, viewer);
    }

    /** Whether somebody may give an item to another person. */
    @Transactional(readOnly = true)
    public boolean mayGive(WorkItem item, Viewer viewer) {
        return mayMove(item, viewer) && mayMove.gives(item, viewer);
    }

    /** Whether somebody may hand an item on or change its date. */
    public boolean mayMove(WorkItem item, Viewer viewer) {
        return item.isOpen() && mayMove.may(item, viewer);
    }

    /**
     * Finishes a step: the module's use case, the answers that it did not read, the engine's step, the work item and the
     * record, all or nothing.
     *
     * @throws org.alongside.form.answer.ValidationRejected when a rule says no
     * @throws WorkItemEnded when it was done or is no longer needed
     * @throws WorkItemTaken when somebody else has it
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
        // Only this person's: what somebody else had begun is theirs to look at and to throw away.
        drafts.drop(viewer.id(), DraftSubject.of(id));
    }
}
