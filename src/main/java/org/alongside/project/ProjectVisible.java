package org.alongside.project;

import java.util.List;
import java.util.Map;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Component;

/** Staff see every case; other people see those in which they participate. */
@Component
public class ProjectVisible implements CaseAccessRule {

    private final Projects projects;
    private final List<CaseParticipation> parts;

    ProjectVisible(Projects projects, List<CaseParticipation> parts) {
        this.projects = projects;
        this.parts = parts;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        String reference = path.getOrDefault("reference", "");
        if (projects.find(reference).isEmpty()) {
            return false;
        }
        return viewer.isStaff() || parts.stream().anyMatch(part -> part.in(reference, viewer));
    }
}
