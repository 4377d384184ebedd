package org.alongside.project;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alongside.identity.Viewer;

/** A section of the project page owned by another module. */
public interface ProjectSection {

    /** Position on the page: lower comes first. */
    int order();

    /** The section for this case; empty when it has no content for this person. */
    Optional<PageSection> show(String reference, Viewer viewer);

    /** A section for staff only. */
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
