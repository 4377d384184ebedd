package org.alongside.worklist.web;

import java.util.List;
import java.util.Locale;
import org.alongside.identity.AdminPage;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.worklist.task.EngineReconciliation;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For administrators: whether the list of work and the engine say the same, and putting it right. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class EngineReconciliationController {

    private final EngineReconciliation agreement;
    private final MessageSource messages;

    EngineReconciliationController(EngineReconciliation agreement, MessageSource messages) {
        this.agreement = agreement;
        this.messages = messages;
    }

    @GetMapping("/admin/work")
    String show(Model model) {
        List<EngineReconciliation.Difference> differences = agreement.differences();
        model.addAttribute("differences", differences);
        return "worklist/agreement";
    }

    @PostMapping("/admin/work")
    String repair(RedirectAttributes redirect) {
        int repaired = agreement.repair();
        redirect.addFlashAttribute(
                "notice", messages.getMessage("worklist.agreement.repaired", new Object[] {repaired}, Locale.UK));
        return "redirect:/admin/work";
    }

    @Configuration(proxyBeanMethods = false)
    static class Listed {

        @Bean
        AdminPage agreementPage() {
            return new AdminPage("/admin/work", "worklist.agreement", 70);
        }
    }
}
