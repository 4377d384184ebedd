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
 * Work that is done on a page of another module: who came to it from the list finds there what stands on the page of any
 * other piece of work, to take it on, to give it back, and to go on to the next. Nothing is asked for on other pages.
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
     * What the page says about the piece of work that one came for.
     *
     * @param fragment what shows it
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
