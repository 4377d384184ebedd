package org.alongside.identity.web;

import org.alongside.history.CaseRecord;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Denied requests for other people's resources, for administrators. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class AccessDeniedController {

    private static final int NEWEST = 100;

    private final CaseRecord record;

    AccessDeniedController(CaseRecord record) {
        this.record = record;
    }

    @GetMapping("/admin/refusals")
    String page(Model model) {
        model.addAttribute("entries", record.newestOf("refused", NEWEST));
        return "identity/refusals";
    }
}
