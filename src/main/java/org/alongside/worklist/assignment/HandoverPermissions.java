package org.alongside.worklist.assignment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Permissions from the current accounts and teams. */
@Component
class HandoverPermissions implements HandoverRules.Permissions {

    private final AssigneePolicy assignees;
    private final ReassignmentPolicy reassignments;

    HandoverPermissions(AssigneePolicy assignees, ReassignmentPolicy reassignments) {
        this.assignees = assignees;
        this.reassignments = reassignments;
    }

    @Override
    public boolean mayMove(WorkItem item, Viewer viewer) {
        return reassignments.may(item, viewer);
    }

    @Override
    public boolean gives(WorkItem item, Viewer viewer) {
        return reassignments.gives(item, viewer);
    }

    @Override
    public boolean mayHold(WorkItem item, UUID person) {
        return assignees.may(item, person);
    }

    @Override
    public Optional<Set<UUID>> among(WorkItem item, Viewer viewer) {
        return reassignments.among(item, viewer);
    }
}
