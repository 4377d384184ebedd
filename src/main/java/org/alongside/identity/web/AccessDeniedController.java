package org.alongside.identity.web;

import org.alongside.identity.Allow;
import org.alongside.identity.RefusedAttempts;
import org.alongside.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Denied requests for other people's resources, for administrators. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class AccessDeniedController {

    private static final int NEWEST = 100;

    private final RefusedAttempts attempts;

    AccessDeniedController(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping("/admin/refusals")
    String page(Model model) {
        model.addAttribute("entries", attempts.newest(NEWEST));
        return "identity/refusals";
    }
}
