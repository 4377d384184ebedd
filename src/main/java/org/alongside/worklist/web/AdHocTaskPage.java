package org.alongside.worklist.web;

import java.util.Map;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.worklist.NextSteps;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.AdHocTasks;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page for completing an ad hoc task. */
@Component
class AdHocTaskPage {

    private final AdHocTasks agreed;
    private final WorkItemPages pages;
    private final WorkTrails trails;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final NextSteps next;

    AdHocTaskPage(
            AdHocTasks agreed,
            WorkItemPages pages,
            WorkTrails trails,
            CurrentViewer viewers,
            Messages messages,
            NextSteps next) {
        this.agreed = agreed;
        this.pages = pages;
        this.trails = trails;
        this.viewers = viewers;
        this.messages = messages;
        this.next = next;
    }

    ModelAndView show(WorkItem item) {
        return page(item, "", Map.of());
    }

    /** Completes it with an optional remark. */
    ModelAndView take(WorkItem item, String remark, RedirectAttributes redirect) {
        String wrong = PlainWords.problem(remark, PlainWords.LONGEST, null);
        if (wrong != null) {
            return page(item, remark, Map.of("remark", messages.text(wrong, PlainWords.LONGEST)));
        }
        Viewer viewer = viewers.require();
        redirect.addFlashAttribute("notice", next.after(item.reference(), viewer, () -> {
            agreed.finish(item.id(), viewer, remark);
            AdHocTasks.Asked asked = agreed.asked(item.id());
            return messages.text(
                    asked.by().equals(viewer.id()) ? "worklist.item.done" : "worklist.agreed.done.told",
                    item.title(),
                    asked.byName());
        }));
        return new ModelAndView("redirect:" + trails.back(item.id()));
    }

    private ModelAndView page(WorkItem item, String remark, Map<String, String> errors) {
        Viewer viewer = viewers.require();
        return pages.around(new ModelAndView("worklist/agreed"), item)
                .addObject("asked", agreed.asked(item.id()))
                .addObject("mayDrop", agreed.mayDrop(item, viewer))
                .addObject(
                        "mayDo",
                        item.assignee() == null
                                ? WorkList.isInGroup(viewer, item)
                                : viewer.id().equals(item.assignee()))
                .addObject("remark", remark)
                .addObject("errors", errors);
    }
}
