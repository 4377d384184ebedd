package org.alongside.worklist.web;

import org.alongside.identity.AdminPage;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.task.StuckWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Failed jobs, for administrators. */
@Controller
@Allow(roles = Role.ADMINISTRATOR)
class StuckWorkController {

    private static final String PAGE = "/admin/incidents";
    private static final int LISTED = 100;

    private final StuckWork stuck;
    private final Messages messages;

    StuckWorkController(StuckWork stuck, Messages messages) {
        this.stuck = stuck;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        int count = stuck.count();
        model.addAttribute("count", count);
        model.addAttribute("stillTrying", stuck.stillTrying());
        model.addAttribute("failed", stuck.list(LISTED));
        model.addAttribute("notListed", Math.max(0, count - LISTED));
        return "worklist/stuck";
    }

    @PostMapping(PAGE + "/{id}/again")
    String again(@PathVariable("id") String id, RedirectAttributes next) {
        String key = stuck.tryAgain(id).isPresent() ? "worklist.stuck.tried" : "worklist.stuck.gone";
        next.addFlashAttribute("notice", messages.text(key));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/again")
    String allAgain(RedirectAttributes next) {
        int tried = stuck.tryAllAgain();
        next.addFlashAttribute("notice", messages.text("worklist.stuck.tried-all", tried));
        return "redirect:" + PAGE;
    }

    /** Its entry on the administrators' start page, with the number of failed jobs. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        AdminPage stuckWorkPage(StuckWork stuck) {
            return new AdminPage(PAGE, "worklist.stuck", 30, stuck::count);
        }
    }
}
