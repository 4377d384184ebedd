package org.alongside.identity.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.LeaverHandover;
import org.alongside.identity.Leavers;
import org.alongside.identity.Role;
import org.alongside.identity.change.AccountChanges;
import org.alongside.text.Messages;
import org.alongside.text.PageSize;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Accounts and roles, for administrators. */
@Controller
@RequestMapping("/admin/people")
@Allow(roles = Role.ADMINISTRATOR)
class PeopleController {

    /** The option of ending a responsibility without a successor. */
    private static final String NOBODY = "nobody";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Leavers leavers;
    private final CurrentViewer viewer;
    private final FieldChecks typing;

    PeopleController(
            Accounts accounts, AccountChanges changes, Leavers leavers, CurrentViewer viewer, Messages messages) {
        this.accounts = accounts;
        this.changes = changes;
        this.leavers = leavers;
        this.viewer = viewer;
        this.typing = new FieldChecks(messages);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "role", defaultValue = "") String roleName,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        Role role = EnumUtils.getEnum(Role.class, roleName);
        List<Account> found = accounts.search(q, role, after, PageSize.ROWS + 1);
        boolean more = found.size() > PageSize.ROWS;
        List<Account> shown = more ? found.subList(0, PageSize.ROWS) : found;
        model.addAttribute("found", shown);
        model.addAttribute("total", accounts.count(q, role));
        model.addAttribute("q", q.replace("\0", ""));
        model.addAttribute("chosenRole", role);
        model.addAttribute("roleChoices", choices());
        model.addAttribute(
                "nextPage", more ? address(q, role, shown.get(PageSize.ROWS - 1).id()) : null);
        model.addAttribute("firstPage", after == null ? null : address(q, role, null));
        return "identity/people";
    }

    @GetMapping("/new")
    String add(Model model) {
        return form(new PersonForm(null, null, null, null, null, null, null), null, Map.of(), model);
    }

    @PostMapping("/new")
    String added(PersonForm form, Model model, RedirectAttributes next) {
        Map<String, String> problems = form.problems(typing);
        if (!problems.isEmpty()) {
            return form(form, null, problems, model);
        }
        boolean waits;
        try {
            waits = changes.add(form.account());
        } catch (Accounts.AlreadyKnown e) {
            return form(form, null, typing.error("email", "identity.person.known"), model);
        }
        next.addFlashAttribute(
                "notice",
                typing.say(waits ? "identity.person.added-waits" : "identity.person.added", form.nameTyped()));
        return "redirect:/admin/people";
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Account account = find(id);
        return form(
                new PersonForm(
                        account.name(),
                        account.email(),
                        account.email(),
                        account.username(),
                        account.roles().stream().sorted().toList(),
                        account.phone(),
                        account.postalAddress()),
                account,
                Map.of(),
                model);
    }

    @PostMapping("/{id}")
    String edited(@PathVariable UUID id, PersonForm form, Model model, RedirectAttributes next) {
        Account account = find(id);
        Map<String, String> problems = form.problems(typing);
        if (isMe(id) && !form.chosen().contains(Role.ADMINISTRATOR)) {
            problems.put("roles", typing.say("identity.person.not-oneself"));
        }
        if (!problems.isEmpty()) {
            return form(form, account, problems, model);
        }
        boolean waits;
        try {
            waits = changes.update(id, form.nameTyped(), form.emailTyped(), form.chosen());
            accounts.reachAt(id, form.phoneTyped(), form.addressTyped());
        } catch (Accounts.AlreadyKnown e) {
            return form(form, account, typing.error("email", "identity.person.known"), model);
        }
        next.addFlashAttribute(
                "notice", typing.say(waits ? "identity.person.waits" : "identity.person.changed", form.nameTyped()));
        return "redirect:/admin/people";
    }

    @PostMapping("/{id}/enabled")
    String enable(@PathVariable UUID id, @RequestParam boolean enabled, RedirectAttributes next) {
        Account account = find(id);
        if (isMe(id)) {
            next.addFlashAttribute("notice", typing.say("identity.person.not-oneself"));
        } else if (enabled) {
            accounts.enable(id);
            next.addFlashAttribute("notice", typing.say("identity.person.enabled", account.name()));
        } else {
            try {
                accounts.disable(id);
            } catch (Accounts.StillHoldsWork e) {
                return "redirect:/admin/people/" + id + "/leave";
            }
            next.addFlashAttribute("notice", typing.say("identity.person.disabled", account.name()));
        }
        return "redirect:/admin/people/" + id;
    }

    /** The leaver's responsibilities, with a choice of successors. */
    @GetMapping("/{id}/leave")
    String leaving(@PathVariable UUID id, Model model) {
        return leave(find(id), Map.of(), Map.of(), model);
    }

    @PostMapping("/{id}/leave")
    String leave(@PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        Account account = find(id);
        if (isMe(id)) {
            next.addFlashAttribute("notice", typing.say("identity.person.not-oneself"));
            return "redirect:/admin/people/" + id;
        }
        Map<String, UUID> takers = new HashMap<>();
        typed.forEach((key, value) -> FieldChecks.id(value).ifPresent(taker -> takers.put(key, taker)));
        Set<String> ending = typed.entrySet().stream()
                .filter(choice -> choice.getValue().equals(NOBODY))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        try {
            leavers.leave(id, takers, ending);
        } catch (Leavers.NobodyTakes no) {
            Map<String, String> problems = new LinkedHashMap<>();
            no.keys().forEach(key -> problems.put(key, typing.say("identity.leave.nobody")));
            return leave(account, typed, problems, model);
        }
        next.addFlashAttribute("notice", typing.say("identity.leave.done", account.name()));
        return "redirect:/admin/people/" + id;
    }

    private String leave(Account account, Map<String, String> typed, Map<String, String> problems, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", problems);
        model.addAttribute(
                "holdings",
                leavers.holdings(account.id()).stream()
                        .map(holding -> new Held(
                                holding.key(),
                                typing.say(holding.text(), holding.many(), holding.name()),
                                holding.endsByItself() ? null : takers(account, holding)))
                        .toList());
        model.addAttribute("self", isMe(account.id()));
        return "identity/leave";
    }

    private List<Map<String, String>> takers(Account leaving, LeaverHandover.Holding holding) {
        List<Map<String, String>> choices = new ArrayList<>();
        leavers.takers(leaving.id(), holding)
                .forEach(taker -> choices.add(Map.of("value", taker.id().toString(), "label", taker.name())));
        if (holding.withoutTaker() != null) {
            choices.add(Map.of("value", NOBODY, "label", typing.say(holding.withoutTaker())));
        }
        return choices;
    }

    /**
     * One responsibility on the page.
     *
     * @param takers eligible successors; null when it needs none
     */
    record Held(String key, String label, @Nullable List<Map<String, String>> takers) {}

    private String form(PersonForm form, @Nullable Account account, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("account", account);
        model.addAttribute("errors", problems);
        model.addAttribute("roleChoices", choices());
        model.addAttribute("chosenRoles", form.chosen());
        model.addAttribute("self", account != null && isMe(account.id()));
        model.addAttribute(
                "holds", account != null && !leavers.holdings(account.id()).isEmpty());
        return "identity/person";
    }

    private boolean isMe(UUID id) {
        return viewer.require().id().equals(id);
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Map<String, String>> choices() {
        return Arrays.stream(Role.values())
                .map(role -> Map.of(
                        "value", role.name(),
                        "label", typing.say("Role." + role.name()),
                        "hint", typing.say("identity.role." + role.name())))
                .toList();
    }

    private static String address(String q, @Nullable Role role, @Nullable UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/people");
        if (!q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (role != null) {
            address.queryParam("role", role.name());
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }
}
