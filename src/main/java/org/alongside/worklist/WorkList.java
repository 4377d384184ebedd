package org.alongside.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Teams;
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

    private final WorkItemRows rows;
    private final WorkItems known;
    private final CurrentViewer viewer;
    private final Teams teams;

    WorkList(WorkItemRows rows, WorkItems known, CurrentViewer viewer, Teams teams) {
        this.rows = rows;
        this.known = known;
        this.viewer = viewer;
        this.teams = teams;
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
        return rows.open(opening(kind, subject, reference, title, holder, dueOn, link));
    }

    /** Opens the same work for several people in one statement, each with a subject of their own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openForEach(
            Kind kind, Map<String, Holder> holders, String reference, String title, LocalDate dueOn, String link) {
        if (holders.isEmpty()) {
            return;
        }
        rows.place(holders.entrySet().stream()
                .map(each -> opening(kind, each.getKey(), reference, title, each.getValue(), dueOn, link))
                .toList());
    }

    private static WorkItemRows.Opening opening(
            Kind kind, String subject, String reference, String title, Holder holder, LocalDate dueOn, String link) {
        return new WorkItemRows.Opening(
                kind, subject, reference, title, null, null, null, null, link, holder, dueOn, WorkItem.USUAL, "");
    }

    /**
     * Work that was cancelled is needed again.
     *
     * @return false when there was never such work; nothing was opened then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean openAgain(Kind kind, String subject, LocalDate dueOn) {
        return rows.openAgain(kind, subject, dueOn);
    }

    /**
     * From now on a section of an item's page has something in it. To be said in the transaction in which that is kept: a
     * section of which nothing was ever said is shown as empty without a look.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(UUID item, String section) {
        rows.fill(item, section);
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

    /** A case has ended early: what was agreed on it, asked of it or to be looked at again is no longer needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelRest(String reference) {
        rows.endRest(reference, acting());
    }

    /** None of this work is needed any longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelAll(Kind kind, Collection<String> subjects) {
        rows.endAll(kind, subjects, State.GONE, acting());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(Kind kind, String subject, LocalDate dueOn) {
        known.find(kind, subject).ifPresent(item -> rows.moveDue(item.id(), dueOn));
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

    /** Somebody else does it from now on, in the place of whoever had it. Nothing happens to what is not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handTo(Kind kind, String subject, UUID person) {
        known.find(kind, subject).filter(WorkItem::isOpen).ifPresent(item -> rows.hand(item.id(), person));
    }

    /** Whether this person has it to do. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(Kind kind, String subject, UUID person) {
        return known.find(kind, subject)
                .filter(item -> item.isOpen() && person.equals(item.assignee()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isOpen(Kind kind, String subject) {
        return known.find(kind, subject).filter(WorkItem::isOpen).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<WorkItem> find(UUID id) {
        return known.find(id);
    }

    /** An item with what this person has saved of its form, in one question. */
    @Transactional(readOnly = true)
    public Optional<SeenItem> find(UUID id, Viewer someone) {
        return known.find(id, someone.id());
    }

    /** Several items in one question, in no order; one that is unknown is left out. */
    @Transactional(readOnly = true)
    public List<WorkItem> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : known.findAll(ids);
    }

    /** What is open on a case, by due date: what is next, and who has it. */
    @Transactional(readOnly = true)
    public List<WorkItem> openOn(String reference) {
        return known.openOf(reference);
    }

    /** Whether somebody sees all work, as they see all cases; everybody else sees their own and their groups'. */
    public static boolean seesAll(Viewer viewer) {
        return viewer.isStaff();
    }

    /** Whether somebody may open this item: whoever has it or had it, their group, staff who see all cases, and the lead of their team. */
    public boolean maySee(Viewer someone, WorkItem item) {
        return someone.id().equals(item.assignee())
                || someone.id().equals(item.endedBy())
                || isInGroup(someone, item)
                || seesAll(someone)
                || someone.leads() && item.assignee() != null && teams.leads(someone.id(), item.assignee());
    }

    /**
     * Whether somebody is shown what stands on an item's page: what a step needs to know may be about people, so that it is
     * for whoever does it and, while nobody has it, for managers and administrators.
     */
    public static boolean mayRead(Viewer someone, WorkItem item) {
        return item.assignee() != null
                ? item.assignee().equals(someone.id())
                : isInGroup(someone, item) || someone.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Whether somebody belongs to the item's group. */
    public static boolean isInGroup(Viewer someone, WorkItem item) {
        return someone.roles().stream().anyMatch(role -> role.group().equals(item.group()));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }
}
