package org.alongside.workshop.web;

import static org.alongside.identity.Role.CONTRIBUTOR;

import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.recruitment.HasPlace;
import org.alongside.text.Messages;
import org.alongside.workshop.Attending;
import org.alongside.workshop.Reply;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contributor's reply to a workshop invitation. */
@Controller
class WorkshopReplyController {

    private final Workshops workshops;
    private final Attending attending;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final Dates dates;

    WorkshopReplyController(
            Workshops workshops, Attending attending, CurrentViewer viewers, Messages messages, Dates dates) {
        this.workshops = workshops;
        this.attending = attending;
        this.viewers = viewers;
        this.messages = messages;
        this.dates = dates;
    }

    @PostMapping("/my-projects/{reference}/workshops/{workshop}/reply")
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String reply(
            @PathVariable("reference") String reference,
            @PathVariable("workshop") UUID id,
            @RequestParam("reply") Reply reply,
            RedirectAttributes redirect) {
        Workshop workshop =
                workshops.find(reference, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean kept = attending.reply(workshop.id(), viewers.require().id(), reply);
        String key = kept ? "workshop.reply." + reply : "workshop.reply.over";
        redirect.addFlashAttribute("notice", messages.text(key, workshop.title(), dates.weekday(workshop.startsAt())));
        redirect.addFlashAttribute("noticeFailed", !kept);
        return "redirect:/my-projects/{reference}";
    }
}
