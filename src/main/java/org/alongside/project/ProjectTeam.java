package org.alongside.project;

import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who runs a project: its lead officer, the officers and the lead of the lead officer's team, and managers. A project
 * without a lead officer is run by all officers.
 */
@Component
@Transactional(readOnly = true)
public class ProjectTeam {

    private final Projects projects;
    private final Teams teams;

    ProjectTeam(Projects projects, Teams teams) {
        this.projects = projects;
        this.teams = teams;
    }

    /** Whether the person may pause, resume, withdraw or change the project. */
    public boolean includes(String reference, Viewer viewer) {
        if (viewer.has(Role.MANAGER)) {
            return true;
        }
        UUID lead = projects.require(reference).leadOfficer();
        return viewer.has(Role.OFFICER) && (lead == null || lead.equals(viewer.id()) || worksWith(lead, viewer.id()));
    }

    /**
     * @throws NotOnProjectTeam when the person is not on the team at this moment
     */
    public void require(String reference, Viewer viewer) {
        if (!includes(reference, viewer)) {
            throw new NotOnProjectTeam(reference);
        }
    }

    private boolean worksWith(UUID lead, UUID officer) {
        Optional<Team> team = teams.of(lead);
        return team.filter(of -> officer.equals(of.lead())
                        || teams.of(officer)
                                .filter(own -> own.id().equals(of.id()))
                                .isPresent())
                .isPresent();
    }
}
