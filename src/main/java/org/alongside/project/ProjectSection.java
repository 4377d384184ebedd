package org.alongside.project;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alongside.identity.Viewer;

/** A part of the project page that another module owns. */
public interface ProjectSection {

    /** Where on the page: lower comes first. */
    int order();

    /** The section for this case, or nothing when there is nothing to show this person yet. */
    Optional<PageSection> show(String reference, Viewer viewer);

    /** One for staff. */
    static ProjectSection forStaff(
            int order,
            String id,
            String title,
            String fragment,
            BiFunction<String, Viewer, Map<String, Object>> model) {
        return new ProjectSection() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<PageSection> show(String reference, Viewer viewer) {
                return viewer.isStaff()
                        ? Optional.of(new PageSection(id, title, fragment, model.apply(reference, viewer)))
                        : Optional.empty();
            }
        };
    }
}
