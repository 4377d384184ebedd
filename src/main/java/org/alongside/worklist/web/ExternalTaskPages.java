package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Adds the usual parts of an item's page (claiming, returning, next item) to other modules' pages, for people who came
 * from the work list. Other requests run no query.
 */
@ControllerAdvice
class ExternalTaskPages {

    private final WorkTrails trails;
    private final WorkList workList;
    private final CurrentViewer viewers;

    ExternalTaskPages(WorkTrails trails, WorkList workList, CurrentViewer viewers) {
        this.trails = trails;
        this.workList = workList;
        this.viewers = viewers;
    }

    /**
     * The item for which the person opened the page.
     *
     * @param fragment the template fragment that shows it
     */
    public record OwnPage(
            String fragment, WorkItem item, WorkTrail.Trail trail, boolean toTake, boolean mine, boolean toReturn) {}

    @ModelAttribute("ownPage")
    @Nullable
    OwnPage ownPage(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        Optional<UUID> came = trails.cameFor(
                request.getRequestURI().substring(request.getContextPath().length()));
        return came.isEmpty()
                ? null
                : viewers.find()
                        .filter(Viewer::isStaff)
                        .flatMap(viewer -> came.flatMap(workList::find)
                                .filter(item -> item.isOpen() && workList.maySee(viewer, item))
                                .map(item -> of(item, viewer)))
                        .orElse(null);
    }

    private OwnPage of(WorkItem item, Viewer viewer) {
        boolean mine = viewer.id().equals(item.assignee());
        return new OwnPage(
                "worklist/parts :: ownPage",
                item,
                trails.of(item),
                item.assignee() == null && WorkList.isInGroup(viewer, item),
                mine,
                mine && item.group() != null);
    }
}
