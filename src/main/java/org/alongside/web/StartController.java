package org.alongside.web;

import java.util.Optional;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: public, or for signed-in users the one for their role; and the help pages. */
@Controller
@Allow(everyone = true)
class StartController {

    private static final String DECIDE = "/decide";

    private final CurrentViewer viewers;

    StartController(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @GetMapping("/")
    String start() {
        return viewers.within()
                .or(() -> viewers.find().flatMap(StartController::home))
                .map(home -> "redirect:" + home)
                .orElse("web/start");
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "web/accessibility";
    }

    /** For users with several roles, the work that is waiting comes first. */
    private static Optional<String> home(Viewer viewer) {
        if (viewer.hasAny(Role.OFFICER, Role.SPONSOR)) {
            return Optional.of("/work");
        }
        if (viewer.hasAny(Role.PANEL_MEMBER, Role.PANEL_CHAIR)) {
            return Optional.of(DECIDE);
        }
        if (viewer.has(Role.MANAGER)) {
            return Optional.of("/overview");
        }
        if (viewer.has(Role.CONTRIBUTOR)) {
            return Optional.of("/my-projects");
        }
        if (viewer.has(Role.ADMINISTRATOR)) {
            return Optional.of("/admin");
        }
        return viewer.standsIn() ? Optional.of(DECIDE) : Optional.empty();
    }
}
