package org.alongside.recruitment.web;

import static org.alongside.identity.Role.OFFICER;

import org.alongside.engine.NoMatchingSubscription;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.recruitment.CallingOut;
import org.alongside.text.Messages;
import org.alongside.worklist.NextSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a call-out early, with a confirmation page. */
@Controller
class CloseCallOutController {

    private final CallingOut callingOut;
    private final Projects projects;
    private final Messages messages;
    private final NextSteps next;
    private final CurrentViewer viewers;

    CloseCallOutController(
            CallingOut callingOut, Projects projects, Messages messages, NextSteps next, CurrentViewer viewers) {
        this.callingOut = callingOut;
        this.projects = projects;
        this.messages = messages;
        this.next = next;
        this.viewers = viewers;
    }

    @GetMapping("/projects/{reference}/call-out/close")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String ask(@PathVariable("reference") String reference, Model model) {
        if (!callingOut.mayClose(reference)) {
            return "redirect:/projects/{reference}";
        }
        model.addAttribute("project", projects.require(reference));
        return "recruitment/close";
    }

    @PostMapping("/projects/{reference}/call-out/close")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String close(@PathVariable("reference") String reference, RedirectAttributes redirect) {
        boolean[] closed = new boolean[1];
        String said = next.after(reference, viewers.require(), () -> {
            closed[0] = closed(reference);
            return messages.text(closed[0] ? "recruitment.close.done" : "recruitment.close.gone");
        });
        redirect.addFlashAttribute("notice", said);
        redirect.addFlashAttribute("noticeFailed", !closed[0]);
        return "redirect:/projects/{reference}";
    }

    private boolean closed(String reference) {
        try {
            return callingOut.closeEarly(reference);
        } catch (NoMatchingSubscription itsDateWasFaster) {
            return false;
        }
    }
}
