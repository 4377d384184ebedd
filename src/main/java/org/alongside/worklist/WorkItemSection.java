package org.alongside.worklist;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alongside.identity.Viewer;

/** A section of a work item's page owned by another module, such as notes. */
public interface WorkItemSection {

    /** Position on the page: lower comes first. */
    int order();

    /** The section for this item; empty when it has no content for this person. */
    Optional<Shown> show(WorkItem item, Viewer viewer);

    /**
     * Content of a section.
     *
     * @param id the anchor on the page
     * @param titleKey message key of the heading
     * @param fragment the template fragment, which reads {@code model} under that name
     */
    record Shown(String id, String titleKey, String fragment, Map<String, Object> model) {}

    /** A section for staff only, on work that belongs to a project. */
    static WorkItemSection forStaff(
            int order,
            String id,
            String title,
            String fragment,
            BiFunction<WorkItem, Viewer, Map<String, Object>> model) {
        return new WorkItemSection() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Shown> show(WorkItem item, Viewer viewer) {
                return viewer.isStaff() && item.isOfProject()
                        ? Optional.of(new Shown(id, title, fragment, model.apply(item, viewer)))
                        : Optional.empty();
            }
        };
    }
}
