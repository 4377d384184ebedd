package org.alongside.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItem.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one list of work. The engine's user tasks come into it by themselves; everything else that somebody has to do is
 * opened and finished here by the module that knows of it, in the same transaction as what causes it.
 */
@Component
public class WorkList {

    /** Above this many a count says "more than". */
    public static final int COUNTED_UP_TO = 1000;

    private final WorkItemRows rows;
    private final CurrentViewer viewer;
    private final WorkingDays days;

    WorkList(WorkItemRows rows, CurrentViewer viewer, WorkingDays days) {
        this.rows = rows;
        this.viewer = viewer;
        this.days = days;
    }

    /**
     * Opens work that is not a step of a model.
     *
     * @param subject the id of what it stands for; unique within the kind
     * @param link the address where it is done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(
            Kind kind, String subject, String reference, String title, Holder holder, LocalDate dueOn, String link) {
        return rows.open(new WorkItemRows.Opening(
                kind, subject, reference, title, null, null, null, null, link, holder, dueOn, WorkItem.USUAL, ""));
    }

    /** The work was done by whoever acts now. Doing it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Kind kind, String subject) {
        rows.end(kind, subject, State.DONE, acting());
    }

    /** The work is no longer needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(Kind kind, String subject) {
        rows.end(kind, subject, State.GONE, acting());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(Kind kind, String subject, LocalDate dueOn) {
        rows.find(kind, subject).ifPresent(item -> rows.moveDue(item.id(), dueOn));
    }

    /** Holds all open work of a case, because the project is paused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String reference) {
        rows.hold(reference, true, 0);
    }

    /** Lets the work of a case go on; it is due later by the working days for which it was held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String reference, int workingDaysHeld) {
        rows.hold(reference, false, workingDaysHeld);
    }

    @Transactional(readOnly = true)
    public Optional<WorkItem> find(UUID id) {
        return rows.find(id);
    }

    /** What is open on a case, by due date: what is next, and who has it. */
    @Transactional(readOnly = true)
    public List<WorkItem> openOn(String reference) {
        return rows.openOf(reference);
    }

    @Transactional(readOnly = true)
    public List<WorkItem> page(Collection<String> principals, Slice slice, int size) {
        return rows.page(principals, slice, size);
    }

    /** How many, up to {@link #COUNTED_UP_TO} exactly; one more stands for "more than that". */
    @Transactional(readOnly = true)
    public int count(Collection<String> principals, boolean overdueOnly) {
        return rows.count(principals, overdueOnly ? days.today() : LocalDate.of(9999, 1, 1), COUNTED_UP_TO + 1);
    }

    /** Whether somebody may open this item: whoever has it, their group, and managers and administrators. */
    public boolean maySee(Viewer someone, WorkItem item) {
        return someone.id().equals(item.assignee())
                || someone.id().equals(item.endedBy())
                || isInGroup(someone, item)
                || someone.has(Role.MANAGER)
                || someone.has(Role.ADMINISTRATOR);
    }

    static boolean isInGroup(Viewer someone, WorkItem item) {
        return someone.roles().stream().anyMatch(role -> role.group().equals(item.group()));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }
}
