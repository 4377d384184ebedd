package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.form.draft.DraftMark;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saving and deleting drafts of a work item's form. */
@Controller
class WorkItemDraftController {

    private final WorkDesk desk;
    private final WorkItemDrafts drafts;
    private final CurrentViewer viewers;
    private final Messages messages;

    WorkItemDraftController(WorkDesk desk, WorkItemDrafts drafts, CurrentViewer viewers, Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.viewers = viewers;
        this.messages = messages;
    }

    /** Saves input unvalidated; called by the page while the person types. */
    @PostMapping("/work/{item}/draft")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ResponseEntity<Void> keep(@PathVariable("item") UUID id, HttpServletRequest request) {
        WorkItem item = desk.require(id);
        if (!item.isOpen() || item.form() == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return drafts.keep(item, viewers.require(), request)
                .map(mark -> ResponseEntity.noContent()
                        .header(DraftMark.HEADER, mark.toString())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @PostMapping("/work/{item}/draft/delete")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    String drop(@PathVariable("item") UUID id, RedirectAttributes redirect) {
        drafts.drop(id, viewers.require());
        redirect.addFlashAttribute("notice", messages.text("worklist.item.draft-dropped"));
        return "redirect:/work/" + id;
    }
}
