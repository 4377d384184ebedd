package org.alongside.worklist.assignment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may reassign an item, return it or change its due date, and to which people: one rule for item pages, bulk
 * changes and team workloads. Assignees and members of the item's group may; managers and administrators may for every
 * item; team leads for their team's items, and only within the team.
 */
@Component
public class ReassignmentPolicy {

    private final Teams teams;

    ReassignmentPolicy(Teams teams) {
        this.teams = teams;
    }

    /** Whether the viewer may move the item from its holder, or change its due date. */
    @Transactional(readOnly = true)
    public boolean may(WorkItem item, Viewer viewer) {
        return byThemselves(item, viewer) || asLead(item, viewer);
    }

    /**
     * Whether the viewer may assign it to others: officers, managers, administrators, and team leads for their team.
     */
    @Transactional(readOnly = true)
    public boolean gives(WorkItem item, Viewer viewer) {
        return givesAny(viewer) || asLead(item, viewer);
    }

    /** As above, for several items: whether the viewer may assign any work to others. */
    @Transactional(readOnly = true)
    public boolean gives(Viewer viewer) {
        return givesAny(viewer) || !teams.ledBy(viewer.id()).isEmpty();
    }

    /** The people that the viewer may assign the item to; empty when any eligible holder is allowed. */
    @Transactional(readOnly = true)
    public Optional<Set<UUID>> among(WorkItem item, Viewer viewer) {
        if (byThemselves(item, viewer) || item.assignee() == null) {
            return Optional.empty();
        }
        return teams.of(item.assignee()).map(team -> {
            Set<UUID> people = new HashSet<>(teams.members(team.id()));
            people.add(viewer.id());
            return people;
        });
    }

    private static boolean givesAny(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static boolean byThemselves(WorkItem item, Viewer viewer) {
        return viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR)
                || (item.assignee() == null
                        ? WorkList.isInGroup(viewer, item)
                        : item.assignee().equals(viewer.id()));
    }

    private boolean asLead(WorkItem item, Viewer viewer) {
        return viewer.leads() && item.assignee() != null && teams.leads(viewer.id(), item.assignee());
    }
}
