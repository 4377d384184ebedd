package org.alongside.recruitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;

/**
 * A module's section on a contributor's project pages. Called only for people with a place in the case. Plain words: no
 * engine terms, and titles instead of references.
 */
public interface ContributorSection {

    /** Position on the page: workshops 10, what you said 20, feedback 30. */
    int order();

    /** The section on a project's page; empty when it has no content yet. */
    Optional<PageSection> show(String reference, Viewer contributor);

    /** The person's current tasks, each with its path. */
    default List<Asked> asked(String reference, Viewer contributor) {
        return List.of();
    }

    /** The person's next appointment, for their list of projects. */
    default Optional<Upcoming> next(String reference, Viewer contributor) {
        return Optional.empty();
    }

    /** A task as link text. */
    record Asked(String text, String href) {}

    /** An appointment. */
    record Upcoming(String title, Instant startsAt, String place) {}
}
