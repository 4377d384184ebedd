package org.alongside.identity.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.change.AccountChange;
import org.alongside.identity.change.AccountChanges;
import org.alongside.identity.change.AccountValue;
import org.alongside.text.Messages;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes to accounts that a second administrator confirms. */
@Controller
@RequestMapping("/admin/changes")
@Allow(roles = Role.ADMINISTRATOR)
class AccountChangesController {

    private final AccountChanges changes;
    private final Accounts accounts;
    private final CurrentViewer viewer;
    private final Messages messages;

    AccountChangesController(AccountChanges changes, Accounts accounts, CurrentViewer viewer, Messages messages) {
        this.changes = changes;
        this.accounts = accounts;
        this.viewer = viewer;
        this.messages = messages;
    }

    /** One change on the page. */
    record Line(AccountChange change, String title, String from, String to, String asker, boolean mine) {}

    @GetMapping
    String list(Model model) {
        UUID me = viewer.require().id();
        List<Line> lines = changes.waiting().stream()
                .map(change -> new Line(
                        change,
                        messages.text("identity.changes." + change.what(), accounts.name(change.account())),
                        value(change.what(), change.oldValue()),
                        value(change.what(), change.newValue()),
                        accounts.name(change.askedBy()),
                        change.askedBy().equals(me)))
                .toList();
        model.addAttribute("lines", lines);
        return "identity/changes";
    }

    @PostMapping("/{id}")
    String decide(@PathVariable UUID id, @RequestParam boolean confirm, RedirectAttributes next) {
        String outcome;
        try {
            if (confirm) {
                changes.confirm(id);
            } else {
                changes.refuse(id);
            }
            outcome = confirm ? "identity.changes.confirmed" : "identity.changes.refused";
        } catch (AccountChanges.NotYours no) {
            outcome = "identity.changes.not-yours";
        } catch (AccountChanges.NoLongerWaiting gone) {
            outcome = "identity.changes.gone";
        }
        next.addFlashAttribute("notice", messages.text(outcome));
        return "redirect:/admin/changes";
    }

    private String value(AccountValue what, @Nullable String value) {
        if (StringUtils.isEmpty(value)) {
            return messages.text("identity.changes.no-value");
        }
        return what == AccountValue.ADDRESS
                ? value
                : AccountChanges.roles(value).stream()
                        .map(role -> messages.text("Role." + role.name()))
                        .collect(Collectors.joining(", "));
    }
}
