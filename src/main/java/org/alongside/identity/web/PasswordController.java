package org.alongside.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.password.PasswordStrength;
import org.alongside.identity.signin.Passwords;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a password, or setting the first one. */
@Controller
@RequestMapping("/password")
@Allow(signedIn = true)
class PasswordController {

    private static final Set<Passwords.Problem> ABOUT_CURRENT =
            EnumSet.of(Passwords.Problem.CURRENT_IS_WRONG, Passwords.Problem.TOO_MANY_GUESSES);

    private final Accounts accounts;
    private final Passwords passwords;
    private final CurrentViewer viewer;
    private final FieldChecks typing;

    PasswordController(Accounts accounts, Passwords passwords, CurrentViewer viewer, Messages messages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.viewer = viewer;
        this.typing = new FieldChecks(messages);
    }

    @GetMapping
    String page(Model model) {
        Account account = accounts.require(viewer.require().id());
        model.addAttribute("account", account);
        model.addAttribute("shortest", PasswordStrength.SHORTEST);
        return "identity/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        if (!wanted.equals(again)) {
            model.addAttribute("errors", typing.error("again", "identity.password.differs"));
            return page(model);
        }
        String session = request.getSession().getId();
        Optional<Passwords.Problem> problem = passwords.change(viewer.require().id(), current, wanted, session);
        if (problem.isPresent()) {
            String field = ABOUT_CURRENT.contains(problem.get()) ? "current" : "wanted";
            model.addAttribute(
                    "errors",
                    typing.error(field, "identity.password." + problem.get().name(), PasswordStrength.SHORTEST));
            return page(model);
        }
        next.addFlashAttribute("notice", typing.say("identity.password.changed"));
        return "redirect:/";
    }
}
