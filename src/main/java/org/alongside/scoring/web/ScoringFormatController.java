package org.alongside.scoring.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.identity.Allow;
import org.alongside.round.format.FormatAdministration;
import org.alongside.round.format.FormatNeedForm;
import org.alongside.scoring.voting.ScoringClocks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scoring papers in other formats: officers upload them and see which members need which. */
@Controller
class ScoringFormatController {

    private final ScoringClocks clocks;
    private final FormatAdministration desk;
    private final FormatNeedForm needs;

    ScoringFormatController(ScoringClocks clocks, FormatAdministration desk, FormatNeedForm needs) {
        this.clocks = clocks;
        this.desk = desk;
        this.needs = needs;
    }

    @GetMapping("/scoring/{round}/formats")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ModelAndView formats(@PathVariable("round") UUID id) {
        return desk.show(clocks, id);
    }

    @PostMapping("/scoring/{round}/formats")
    @Allow(
            roles = {OFFICER},
            on = ScoringToRun.class)
    ModelAndView give(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return desk.give(clocks, id, request, redirect);
    }

    @GetMapping("/scoring/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = ScoringToRun.class)
    ModelAndView seat(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        return needs.show(FormatNeedForm.in(clocks, id, seat), request);
    }

    @PostMapping("/scoring/{round}/seats/{seat}/format")
    @Allow(
            roles = {OFFICER},
            on = ScoringToRun.class)
    ModelAndView seatNeeds(
            @PathVariable("round") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return needs.take(FormatNeedForm.in(clocks, id, seat), request, redirect, need -> clocks.need(id, seat, need));
    }
}
