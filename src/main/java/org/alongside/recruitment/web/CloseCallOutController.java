package org.alongside.recruitment.web;

import static org.alongside.identity.Role.OFFICER;

import org.alongside.engine.NoMatchingSubscription;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.recruitment.CallingOut;
import org.alongside.text.Messages;
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

    CloseCallOutController(CallingOut callingOut, Projects projects, Messages messages) {
        this.callingOut = callingOut;
        this.projects = projects;
        this.messages = messages;
    }

    @GetMapping("/projects/{reference}/call-out/close")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String ask(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("project", projects.require(reference));
        return "recruitment/close";
    }

    @PostMapping("/projects/{reference}/call-out/close")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String close(@PathVariable("reference") String reference, RedirectAttributes redirect) {
        boolean closed = closed(reference);
        redirect.addFlashAttribute(
                "notice", messages.text(closed ? "recruitment.close.done" : "recruitment.close.gone"));
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
