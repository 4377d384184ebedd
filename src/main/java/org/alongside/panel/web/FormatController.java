package org.alongside.panel.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.panel.BodyReading;
import org.alongside.panel.FormatDesk;
import org.alongside.panel.FormatNeeds;
import org.alongside.panel.RoundClocks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What members read, in other formats: where officers give it, and where it is said who needs which. */
@Controller
class FormatController {

    private final RoundClocks clocks;
    private final FormatDesk desk;
    private final FormatNeeds needs;
    private final BodyReading bodies;

    FormatController(RoundClocks clocks, FormatDesk desk, FormatNeeds needs, BodyReading bodies) {
        this.clocks = clocks;
        this.desk = desk;
        this.needs = needs;
        this.bodies = bodies;
    }

    @GetMapping("/rounds/{round}/formats")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView formats(@PathVariable("round") UUID id) {
        return desk.show(clocks, id);
    }

    @PostMapping("/rounds/{round}/formats")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView give(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return desk.give(clocks, id, request, redirect);
    }

    @GetMapping("/rounds/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView seat(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        return needs.show(FormatNeeds.in(clocks, id, seat), request);
    }

    @PostMapping("/rounds/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView seatNeeds(
            @PathVariable("round") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return needs.take(FormatNeeds.in(clocks, id, seat), request, redirect, need -> clocks.need(id, seat, need));
    }

    @GetMapping("/bodies/{body}/seats/{seat}/format")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView always(@PathVariable("body") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        return needs.show(always(id, seat), request);
    }

    @PostMapping("/bodies/{body}/seats/{seat}/format")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView alwaysNeeds(
            @PathVariable("body") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return needs.take(always(id, seat), request, redirect, need -> clocks.always(seat, need));
    }

    private FormatNeeds.Asked always(UUID body, UUID seat) {
        var held = bodies.seat(body, seat);
        String page = "/bodies/" + body + "/seats/" + seat;
        return new FormatNeeds.Asked(held.name(), held.need(), page + "/format", page);
    }
}
