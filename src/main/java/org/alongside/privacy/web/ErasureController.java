package org.alongside.privacy.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.privacy.PersonalData;
import org.alongside.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases a person's data, after showing what goes and what stays. */
@Controller
@RequestMapping("/admin/people/{id}/erase")
@Allow(roles = Role.ADMINISTRATOR)
class ErasureController {

    private static final int LONGEST = 500;

    private final PersonalData data;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final Messages messages;

    ErasureController(PersonalData data, Accounts accounts, CurrentViewer viewers, Messages messages) {
        this.data = data;
        this.accounts = accounts;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        return show(find(id), "", Map.of(), model);
    }

    @PostMapping
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes next) {
        Account account = find(id);
        String why = reason.replace("\0", "").strip();
        Map<String, String> errors = new LinkedHashMap<>();
        if (why.isEmpty() || why.length() > LONGEST) {
            errors.put("reason", messages.text("privacy.erase.reason.missing", LONGEST));
        }
        if (!confirmed) {
            errors.put("confirmed", messages.text("privacy.erase.confirm.missing"));
        }
        if (id.equals(viewers.require().id())) {
            errors.put("confirmed", messages.text("privacy.erase.self"));
        }
        if (!errors.isEmpty()) {
            return show(account, why, errors, model);
        }
        try {
            long erased = data.erase(id, why);
            next.addFlashAttribute("notice", messages.text("privacy.erase.done", erased));
        } catch (Accounts.StillHoldsWork e) {
            next.addFlashAttribute("notice", messages.text("privacy.erase.holds"));
            return "redirect:/admin/people/" + id + "/leave";
        }
        return "redirect:/admin/people";
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Account account, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("effects", data.preview(account.id()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "privacy/erase";
    }
}
