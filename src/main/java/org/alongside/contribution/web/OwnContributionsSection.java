package org.alongside.contribution.web;

import java.util.Map;
import java.util.Optional;
import org.alongside.contribution.GoldenThread;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;
import org.alongside.recruitment.ContributorSection;
import org.springframework.stereotype.Component;

/** Section of a contributor's page: their contributions and the answers. */
@Component
class OwnContributionsSection implements ContributorSection {

    private final GoldenThread thread;

    OwnContributionsSection(GoldenThread thread) {
        this.thread = thread;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<PageSection> show(String reference, Viewer contributor) {
        return Optional.of(new PageSection(
                "your-words",
                "contribution.own.section",
                "contribution/section :: own",
                Map.of(
                        "ownReference", reference,
                        "ownSaid", thread.saidBy(reference, contributor),
                        "ownClosed", thread.isClosed(reference))));
    }
}
