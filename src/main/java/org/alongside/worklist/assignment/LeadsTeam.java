package org.alongside.worklist.assignment;

import java.util.Map;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Role;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** Restricts workload pages to managers and team leads. In templates: {@code @leadsTeam}. */
@Component("leadsTeam")
public class LeadsTeam implements CaseAccessRule {

    private final Teams teams;

    LeadsTeam(Teams teams) {
        this.teams = teams;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        return is(viewer);
    }

    public boolean is(Viewer viewer) {
        return viewer.has(Role.MANAGER) || !teams.ledBy(viewer.id()).isEmpty();
    }
}
