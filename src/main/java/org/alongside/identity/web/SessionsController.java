package org.alongside.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.alongside.identity.AccountSessions;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.MePage;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person is signed in, and ending it. */
@Controller
@RequestMapping("/me/sessions")
@Allow(signedIn = true)
class SessionsController {

    private final AccountSessions sessions;
    private final CurrentViewer viewer;
    private final FieldChecks typing;

    SessionsController(AccountSessions sessions, CurrentViewer viewer, Messages messages) {
        this.sessions = sessions;
        this.viewer = viewer;
        this.typing = new FieldChecks(messages);
    }

    @Configuration(proxyBeanMethods = false)
    static class Listed {

        @Bean
        MePage sessionsPage() {
            return new MePage("/me/sessions", "identity.sessions", 40, Set.of(Role.values()));
        }
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(viewer.require().id()));
        model.addAttribute("current", request.getSession().getId());
        return "identity/sessions";
    }

    @PostMapping
    String end(@RequestParam(defaultValue = "") String session, RedirectAttributes next) {
        sessions.end(viewer.require().id(), session);
        next.addFlashAttribute("notice", typing.say("identity.sessions.ended"));
        return "redirect:/me/sessions";
    }
}
