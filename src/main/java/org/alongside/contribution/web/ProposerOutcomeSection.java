package org.alongside.contribution.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.opportunity.FollowSection;
import org.alongside.project.PageSection;
import org.springframework.stereotype.Component;

/** For the proposer of the opportunity: what the council did, without participants' contributions. */
@Component
class ProposerOutcomeSection implements FollowSection {

    private final GoldenThread thread;

    ProposerOutcomeSection(GoldenThread thread) {
        this.thread = thread;
    }

    @Override
    public Optional<PageSection> show(String reference) {
        List<ContributionView> told = thread.of(reference).stream()
                .filter(said -> said.told() != null)
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection(
                        "what-came-of-it",
                        "contribution.follow.title",
                        "contribution/section :: follow",
                        Map.of("told", told, "progress", thread.progress(reference))));
    }
}
