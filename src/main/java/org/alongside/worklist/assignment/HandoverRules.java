package org.alongside.worklist.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.assignment.AssignmentRefused.Why;

/** When an item can be claimed, assigned, returned to its group or rescheduled. */
final class HandoverRules {

    static final int LATEST_IN_YEARS = 3;

    private final Permissions permissions;

    HandoverRules(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Permissions on an item and on other people's work. */
    interface Permissions {

        /** Whether the viewer may move the item from its holder, or change its due date. */
        boolean mayMove(WorkItem item, Viewer viewer);

        /** Whether the viewer may assign work like this to others. */
        boolean gives(WorkItem item, Viewer viewer);

        /** Whether the person may hold the item. */
        boolean mayHold(WorkItem item, UUID person);

        /** The people that the viewer may assign the item to; empty when any eligible holder is allowed. */
        Optional<Set<UUID>> among(WorkItem item, Viewer viewer);
    }

    /**
     * @throws WorkItemTaken when it is assigned to another person, or the viewer is not in its group
     */
    static void checkTake(WorkItem item, Viewer viewer) {
        boolean others = item.assignee() != null && !item.assignee().equals(viewer.id());
        boolean notTheirs = item.assignee() == null && !WorkList.isInGroup(viewer, item);
        if (others || notTheirs) {
            throw new WorkItemTaken(item);
        }
    }

    /**
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it
     * @throws AssignmentRefused when it has no group to return to
     */
    void checkGiveBack(WorkItem item, Viewer viewer) {
        checkMove(item, viewer);
        if (item.group() == null) {
            throw new AssignmentRefused(Why.NO_GROUP);
        }
    }

    /**
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it
     * @throws AssignmentRefused when a rule forbids it
     */
    void checkGive(WorkItem item, Viewer viewer, UUID to) {
        if (!permissions.gives(item, viewer)) {
            throw new AssignmentRefused(Why.STAFF_ONLY);
        }
        if (item.kind() == Kind.BALLOT) {
            throw new AssignmentRefused(Why.PERSONAL);
        }
        checkMove(item, viewer);
        if (to.equals(item.assignee())) {
            throw new AssignmentRefused(Why.HAS_IT);
        }
        if (!permissions.mayHold(item, to)) {
            throw new AssignmentRefused(Why.CANNOT_HOLD);
        }
        if (permissions.among(item, viewer).filter(team -> !team.contains(to)).isPresent()) {
            throw new AssignmentRefused(Why.OTHER_TEAM);
        }
    }

    /**
     * @throws WorkItemTaken when it is assigned to another person and the viewer may not move it
     * @throws AssignmentRefused when a rule forbids it
     */
    void checkMoveDue(WorkItem item, Viewer viewer, LocalDate day, LocalDate today) {
        checkMove(item, viewer);
        if (item.kind() != Kind.STEP && item.kind() != Kind.AGREED) {
            throw new AssignmentRefused(Why.DATE_FIXED);
        }
        if (day.isBefore(today) || day.isAfter(today.plusYears(LATEST_IN_YEARS))) {
            throw new AssignmentRefused(Why.DATE_WRONG);
        }
        if (day.equals(item.dueOn())) {
            throw new AssignmentRefused(Why.SAME_DATE);
        }
    }

    private void checkMove(WorkItem item, Viewer viewer) {
        if (!permissions.mayMove(item, viewer)) {
            throw new WorkItemTaken(item);
        }
    }
}
