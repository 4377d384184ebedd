package org.alongside.contribution.web;

import java.util.Map;
import java.util.Optional;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.ProjectSection;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.springframework.stereotype.Component;

/** Project page section: number of contributions, and how many are answered. */
@Component
class ContributionsSection implements ProjectSection {

    private final GoldenThread thread;
    private final Projects projects;

    ContributionsSection(GoldenThread thread, Projects projects) {
        this.thread = thread;
        this.projects = projects;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        boolean early = projects.require(reference).stage().compareTo(Stage.RECRUITMENT) < 0;
        if (early && thread.progress(reference).all() == 0) {
            return Optional.empty();
        }
        return Optional.of(new PageSection(
                "contributions",
                "contribution.section.title",
                "contribution/section :: contributions",
                Map.of(
                        "contributionReference", reference,
                        "contributionProgress", thread.progress(reference),
                        "contributionsTold",
                                thread.of(reference).stream()
                                        .filter(said -> said.told() != null)
                                        .count(),
                        "contributionsOpen", viewer.hasAny(Role.OFFICER, Role.SPONSOR, Role.MANAGER),
                        "contributionsLatest",
                                thread.of(reference).stream()
                                        .filter(ContributionView::isAnswered)
                                        .limit(3)
                                        .toList())));
    }
}
