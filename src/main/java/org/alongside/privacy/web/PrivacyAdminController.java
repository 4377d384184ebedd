package org.alongside.privacy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.alongside.identity.AdminPage;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.privacy.DataRequests;
import org.alongside.privacy.PrivacySettings;
import org.alongside.privacy.RetentionRuns;
import org.alongside.privacy.TableDeclarations;
import org.alongside.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held about people and why, requests about it, and what is removed when, for administrators. */
@Controller
@RequestMapping("/admin/privacy")
@Allow(roles = Role.ADMINISTRATOR)
class PrivacyAdminController {

    private static final int RUNS_SHOWN = 14;

    private final TableDeclarations declarations;
    private final RetentionRuns runs;
    private final DataRequests requests;
    private final PrivacySettings settings;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final Clock clock;

    PrivacyAdminController(
            TableDeclarations declarations,
            RetentionRuns runs,
            DataRequests requests,
            PrivacySettings settings,
            Accounts accounts,
            CurrentViewer viewers,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.runs = runs;
        this.requests = requests;
        this.settings = settings;
        this.accounts = accounts;
        this.viewers = viewers;
        this.messages = messages;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Listed {

        @Bean
        AdminPage privacyPage(DataRequests requests) {
            return new AdminPage("/admin/privacy", "privacy.admin", 50, requests::waiting);
        }
    }

    @GetMapping
    String page(Model model) {
        List<DataRequests.DataRequest> open = requests.open();
        model.addAttribute("requests", open);
        model.addAttribute(
                "names",
                accounts.names(
                        open.stream().map(DataRequests.DataRequest::account).collect(Collectors.toSet())));
        model.addAttribute(
                "announced", runs.announced(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))));
        model.addAttribute("figures", runs.figures(RUNS_SHOWN));
        model.addAttribute("announceDays", settings.announceDays());
        model.addAttribute("headings", headings());
        model.addAttribute("modules", declarations.byModule());
        return "privacy/admin";
    }

    @PostMapping("/requests/{id}/answered")
    String answered(@PathVariable UUID id, RedirectAttributes next) {
        requests.answered(id, viewers.require().id());
        next.addFlashAttribute("notice", messages.text("privacy.request.answered"));
        return "redirect:/admin/privacy";
    }

    /** What each table holds, by the name of the table. */
    private Map<String, String> headings() {
        return declarations
                .all()
                .filter(table -> table.heading() != null)
                .collect(Collectors.toMap(table -> table.table(), table -> String.valueOf(table.heading())));
    }
}
