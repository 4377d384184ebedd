package org.alongside.worklist.web;

import java.util.List;
import org.alongside.identity.AdminPage;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.task.EngineReconciliation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For administrators: comparing the work list with the engine, and repairing differences. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class EngineReconciliationController {

    private final EngineReconciliation agreement;
    private final Messages messages;

    EngineReconciliationController(EngineReconciliation agreement, Messages messages) {
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
        redirect.addFlashAttribute("notice", messages.text("worklist.agreement.repaired", repaired));
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
