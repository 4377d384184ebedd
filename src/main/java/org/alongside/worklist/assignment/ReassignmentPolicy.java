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
 * Who may hand an item on, give it back or change its date, and whom it may be given to: the one rule for an item's page,
 * for several at once and for the load of a team. Somebody may with what they have and with what waits for their group;
 * managers and administrators with everything; the lead of a team with what its people have, and only among these.
 */
@Component
public class ReassignmentPolicy {

    private final Teams teams;

    ReassignmentPolicy(Teams teams) {
        this.teams = teams;
    }

    /** Whether somebody may take the item from where it is, or change its date. */
    @Transactional(readOnly = true)
    public boolean may(WorkItem item, Viewer viewer) {
        return byThemselves(item, viewer) || asLead(item, viewer);
    }

    /** Whether somebody gives work to others at all: officers, managers, administrators, and for their people the leads of teams. */
    @Transactional(readOnly = true)
    public boolean gives(WorkItem item, Viewer viewer) {
        return givesAny(viewer) || asLead(item, viewer);
    }

    /** The same of several: whether there can be any that they may give. */
    @Transactional(readOnly = true)
    public boolean gives(Viewer viewer) {
        return givesAny(viewer) || !teams.ledBy(viewer.id()).isEmpty();
    }

    /** Those among whom the item must stay when this person gives it; nothing when it may go to all who may hold it. */
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
