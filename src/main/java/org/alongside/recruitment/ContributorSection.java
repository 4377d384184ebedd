package org.alongside.recruitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.Viewer;
import org.alongside.project.PageSection;

/**
 * Something that a module shows to a contributor on the pages of their project. Called only for somebody with a place in
 * the case. Plain words: no word of the engine, and no reference where a name will do.
 */
public interface ContributorSection {

    /** Where it stands on the page: workshops 10, what you said 20, feedback 30. */
    int order();

    /** The section on the page of one project; nothing when there is nothing to say yet. */
    Optional<PageSection> show(String reference, Viewer contributor);

    /** What the person is asked to do now, each with the address where it is done. */
    default List<Asked> asked(String reference, Viewer contributor) {
        return List.of();
    }

    /** What comes next for the person, for the list of their projects. */
    default Optional<Upcoming> next(String reference, Viewer contributor) {
        return Optional.empty();
    }

    /** Something to do, as a sentence to click on. */
    record Asked(String text, String href) {}

    /** Something to come to. */
    record Upcoming(String title, Instant startsAt, String place) {}
}
