package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.worklist.SeenItem;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.WorkDesk;
import org.apache.commons.lang3.StringUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one work item. */
@Controller
class WorkItemController {

    private final WorkDesk desk;
    private final WorkItemVisible visible;
    private final UserTaskPage userTask;
    private final AdHocTaskPage adHoc;
    private final SupersededWorkPages superseded;
    private final WorkTrails trails;
    private final CurrentViewer viewers;

    WorkItemController(
            WorkDesk desk,
            WorkItemVisible visible,
            UserTaskPage userTask,
            AdHocTaskPage adHoc,
            SupersededWorkPages superseded,
            WorkTrails trails,
            CurrentViewer viewers) {
        this.desk = desk;
        this.visible = visible;
        this.userTask = userTask;
        this.adHoc = adHoc;
        this.superseded = superseded;
        this.trails = trails;
        this.viewers = viewers;
    }

    @GetMapping("/work/{item}")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView show(@PathVariable("item") UUID id, HttpServletRequest request) {
        SeenItem seen = visible.seen();
        WorkItem item = seen.item();
        trails.note(id);
        if (!item.isOpen()) {
            return superseded.ended(item, HttpStatus.OK, Map.of());
        }
        if (item.link() != null) {
            trails.noteOwnPage(item.link(), id);
            return new ModelAndView("redirect:" + item.link());
        }
        if (item.kind() == WorkItem.Kind.AGREED) {
            return adHoc.show(item);
        }
        if (!WorkList.mayRead(viewer(), item)) {
            return superseded.taken(item, HttpStatus.OK, Map.of());
        }
        return userTask.show(seen, request);
    }

    @PostMapping("/work/{item}")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView take(@PathVariable("item") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        if (!item.isOpen()) {
            return superseded.ended(item, HttpStatus.CONFLICT, request.getParameterMap());
        }
        if (item.link() != null) {
            return new ModelAndView("redirect:" + item.link());
        }
        if (item.kind() == WorkItem.Kind.AGREED) {
            return adHoc.take(item, StringUtils.defaultString(request.getParameter("remark")), redirect);
        }
        try {
            return userTask.take(item, request, redirect);
        } catch (WorkItemTaken refusal) {
            return superseded.taken(refusal.item(), HttpStatus.CONFLICT, request.getParameterMap());
        } catch (WorkItemHeld refusal) {
            return userTask.keepBefore(item, request)
                    .orElseGet(() ->
                            new ModelAndView("worklist/held", HttpStatus.CONFLICT).addObject("item", refusal.item()));
        } catch (RuntimeException overtaken) {
            // Whatever the exception: if another person has completed the step, that is the cause.
            WorkItem now = desk.require(id);
            if (now.isOpen()) {
                throw overtaken;
            }
            return superseded.ended(now, HttpStatus.CONFLICT, request.getParameterMap());
        }
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
