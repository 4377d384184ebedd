package org.alongside.decision.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.body.BodyQueries;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.identity.Allow;
import org.alongside.round.format.FormatAdministration;
import org.alongside.round.format.FormatNeedForm;
import org.alongside.round.format.UsesReadingPreferences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Formats of the papers: where officers provide them and set members' needs. */
@Controller
@UsesReadingPreferences
class FormatController {

    private final RoundClocks clocks;
    private final FormatAdministration desk;
    private final FormatNeedForm needs;
    private final BodyQueries bodies;

    FormatController(RoundClocks clocks, FormatAdministration desk, FormatNeedForm needs, BodyQueries bodies) {
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
        return needs.show(FormatNeedForm.in(clocks, id, seat), request);
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
        return needs.take(FormatNeedForm.in(clocks, id, seat), request, redirect, need -> clocks.need(id, seat, need));
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

    private FormatNeedForm.Asked always(UUID body, UUID seat) {
        var held = bodies.seat(body, seat);
        String page = "/bodies/" + body + "/seats/" + seat;
        return new FormatNeedForm.Asked(held.name(), held.need(), page + "/format", page);
    }
}
