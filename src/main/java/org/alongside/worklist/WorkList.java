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
 * The work list. The engine's user tasks are added automatically; the owning modules open and finish all other tasks
 * here, in the transaction of the cause.
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
     * @param subject the id of its subject; unique within the kind
     * @param link path of the page where it is done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(
            Kind kind, String subject, String reference, String title, Holder holder, LocalDate dueOn, String link) {
        return rows.open(opening(kind, subject, reference, title, holder, dueOn, link));
    }

    /** Opens the same work for several people in one statement, each with their own subject. */
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
     * Reopens cancelled work.
     *
     * @return false when no such work ever existed; nothing is opened then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean openAgain(Kind kind, String subject, LocalDate dueOn) {
        return rows.openAgain(kind, subject, dueOn);
    }

    /**
     * Marks a section of an item's page as having content. Call it in the transaction that saves the content: unmarked
     * sections are shown as empty without a query.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(UUID item, String section) {
        rows.fill(item, section);
    }

    /** Completes the work in the current user's name. Idempotent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Kind kind, String subject) {
        rows.end(kind, subject, State.DONE, acting());
    }

    /** Cancels work that is no longer needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(Kind kind, String subject) {
        rows.end(kind, subject, State.GONE, acting());
    }

    /** Cancels ad hoc tasks, questions and reviews of a case that ended early. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelRest(String reference) {
        rows.endRest(reference, acting());
    }

    /** Cancels all of this work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelAll(Kind kind, Collection<String> subjects) {
        rows.endAll(kind, subjects, State.GONE, acting());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(Kind kind, String subject, LocalDate dueOn) {
        known.find(kind, subject).ifPresent(item -> rows.moveDue(item.id(), dueOn));
    }

    /** Puts all open work of a case on hold while its project is paused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String reference) {
        rows.hold(reference, true, 0);
    }

    /** Releases a case's work; due dates move by the working days on hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String reference, int workingDaysHeld) {
        rows.hold(reference, false, workingDaysHeld);
    }

    /** Reassigns open work to another person; does nothing if it is not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handTo(Kind kind, String subject, UUID person) {
        known.find(kind, subject).filter(WorkItem::isOpen).ifPresent(item -> rows.hand(item.id(), person));
    }

    /** Whether it is open and assigned to this person. */
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

    /** An item with this person's draft of its form, in one query. */
    @Transactional(readOnly = true)
    public Optional<SeenItem> find(UUID id, Viewer someone) {
        return known.find(id, someone.id());
    }

    /** Several items in one query, unordered; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<WorkItem> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : known.findAll(ids);
    }

    /** A case's open items with their holders, by due date. */
    @Transactional(readOnly = true)
    public List<WorkItem> openOn(String reference) {
        return known.openOf(reference);
    }

    /** Whether the viewer sees all work, as they see all cases; others see their own and their groups' items. */
    public static boolean seesAll(Viewer viewer) {
        return viewer.isStaff();
    }

    /**
     * Whether the viewer may open this item: its current and past assignees, its group, staff who see all cases, and
     * the lead of their team.
     */
    public boolean maySee(Viewer someone, WorkItem item) {
        return someone.id().equals(item.assignee())
                || someone.id().equals(item.endedBy())
                || isInGroup(someone, item)
                || seesAll(someone)
                || someone.leads() && item.assignee() != null && teams.leads(someone.id(), item.assignee());
    }

    /**
     * Whether the viewer may read an item's material, which may contain personal data: its assignee, and, while it is
     * unclaimed, managers and administrators.
     */
    public static boolean mayRead(Viewer someone, WorkItem item) {
        return item.assignee() != null
                ? item.assignee().equals(someone.id())
                : isInGroup(someone, item) || someone.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** Whether the viewer belongs to the item's group. */
    public static boolean isInGroup(Viewer someone, WorkItem item) {
        return someone.roles().stream().anyMatch(role -> role.group().equals(item.group()));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }
}
