package org.alongside.worklist.cover;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Accounts;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Role;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** Managers and the person's team lead may set absences and move items for that person. */
@Component
public class AbsencePolicy implements CaseAccessRule {

    private final Accounts accounts;
    private final Teams teams;

    AbsencePolicy(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return permits(viewer, UUID.fromString(path.getOrDefault("account", "")));
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    public boolean permits(Viewer viewer, UUID account) {
        return accounts.find(account).isPresent() && (viewer.has(Role.MANAGER) || teams.leads(viewer.id(), account));
    }
}
