package org.alongside.reporting.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.SPONSOR;

import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Allow;
import org.alongside.reporting.Overview;
import org.alongside.reporting.Overview.Kind;
import org.alongside.reporting.OverviewQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The manager's page: projects by stage, items that need attention, and participation. */
@Controller
class OverviewController {

    private final OverviewQueries overviews;
    private final WorkingDays workingDays;

    OverviewController(OverviewQueries overviews, WorkingDays workingDays) {
        this.overviews = overviews;
        this.workingDays = workingDays;
    }

    @GetMapping("/overview")
    @Allow(roles = {MANAGER, SPONSOR, ADMINISTRATOR})
    String show(Model model) {
        Overview overview = overviews.today();
        model.addAttribute("overview", overview);
        model.addAttribute("bars", StageBar.of(overview));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("limits", overviews.limits());
        model.addAttribute("today", workingDays.today());
        return "reporting/overview";
    }
}
