package org.alongside.mailroom.web;

import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.notification.SendingPermit;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks administrators whether a restored or copied database sends messages. */
@Controller
@RequestMapping("/admin/sending")
@Allow(roles = Role.ADMINISTRATOR)
class SendingController {

    private final SendingPermit permit;
    private final CurrentViewer viewer;
    private final Messages messages;

    SendingController(SendingPermit permit, CurrentViewer viewer, Messages messages) {
        this.permit = permit;
        this.viewer = viewer;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("state", permit.state());
        model.addAttribute("waiting", permit.waiting());
        return "mailroom/sending";
    }

    @PostMapping("/allow")
    String allow(RedirectAttributes next) {
        permit.allow(viewer.require().id());
        next.addFlashAttribute("notice", messages.text("mailroom.sending.allowed"));
        return "redirect:/admin/sending";
    }

    @PostMapping("/hold")
    String keepHolding(RedirectAttributes next) {
        permit.keepHolding(viewer.require().id());
        next.addFlashAttribute("notice", messages.text("mailroom.sending.held"));
        return "redirect:/admin/sending";
    }
}
