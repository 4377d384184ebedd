package org.alongside.scoring.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.project.ProjectSection;
import org.alongside.round.access.RoundRunners;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The scoring rounds of a project, on its page. */
@Component
class ProjectScorings implements ProjectSection {

    /** Directly after the rounds. */
    private static final int ORDER = 21;

    private final ScoringLists lists;

    /** Lazy to break a cycle: projects collect their sections, and scoring rounds read their project. */
    ProjectScorings(@Lazy ScoringLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer viewer) {
        List<ScoringListItem> rounds = lists.ofProject(reference);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection(
                        "scoring",
                        "scoring.section.title",
                        "scoring/section :: scoring",
                        Map.of("scoringRounds", rounds, "runsScoring", RoundRunners.isStaff(viewer))));
    }
}
