package org.alongside.worklist.web;

import java.util.Comparator;
import java.util.List;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemSection;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The common parts of an item's pages: its holder, its actions, and other modules' sections. */
@Component
class WorkItemPages {

    private final WorkDesk desk;
    private final List<WorkItemSection> sections;
    private final WorkTrails trails;
    private final CurrentViewer viewers;

    WorkItemPages(WorkDesk desk, List<WorkItemSection> sections, WorkTrails trails, CurrentViewer viewers) {
        this.desk = desk;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(WorkItemSection::order))
                .toList();
        this.trails = trails;
        this.viewers = viewers;
    }

    /** Adds them to a page. */
    ModelAndView around(ModelAndView page, WorkItem item) {
        Viewer viewer = viewers.require();
        boolean moves = desk.mayMove(item, viewer);
        return page.addObject("item", item)
                .addObject("trail", trails.of(item))
                .addObject("mine", viewer.id().equals(item.assignee()))
                .addObject("mayGive", desk.mayGive(item, viewer))
                .addObject("mayGiveBack", moves && item.assignee() != null && item.group() != null)
                .addObject("mayMoveDue", moves)
                .addObject(
                        "itemSections",
                        sections.stream()
                                .flatMap(section -> section.show(item, viewer).stream())
                                .toList());
    }
}
