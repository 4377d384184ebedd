package org.alongside.worklist;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alongside.identity.Viewer;

/** A part of a work item's page that another module owns, such as notes. */
public interface WorkItemSection {

    /** Where on the page: lower comes first. */
    int order();

    /** The section for this item, or nothing when there is nothing for this person. */
    Optional<Shown> show(WorkItem item, Viewer viewer);

    /**
     * What is shown.
     *
     * @param id the anchor on the page
     * @param titleKey the message with its heading
     * @param fragment the template fragment, which finds {@code model} under that name
     */
    record Shown(String id, String titleKey, String fragment, Map<String, Object> model) {}

    /** One for staff, on work that belongs to a project. */
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
