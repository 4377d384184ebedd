package org.alongside.identity.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.text.Messages;
import org.alongside.text.TextLength;
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

/** Teams, for administrators: names, leads and members. */
@Controller
@RequestMapping("/admin/teams")
@Allow(roles = Role.ADMINISTRATOR)
class TeamsController {

    private static final int LONGEST = 80;

    private final Teams teams;
    private final Accounts accounts;
    private final FieldChecks typing;

    TeamsController(Teams teams, Accounts accounts, Messages messages) {
        this.teams = teams;
        this.accounts = accounts;
        this.typing = new FieldChecks(messages);
    }

    /** A line of the list. */
    record Line(Team team, String lead, int members) {}

    /** A selectable person; the hint names their current team. */
    record Person(String value, String label, @Nullable String hint) {}

    @GetMapping
    String list(Model model) {
        List<Team> all = teams.all();
        Map<UUID, Integer> sizes = teams.sizes();
        Map<UUID, String> leads = accounts.names(all.stream()
                .flatMap(team -> java.util.stream.Stream.ofNullable(team.lead()))
                .toList());
        model.addAttribute(
                "found",
                all.stream()
                        .map(team -> new Line(
                                team,
                                team.lead() == null ? "" : leads.getOrDefault(team.lead(), ""),
                                sizes.getOrDefault(team.id(), 0)))
                        .toList());
        return "identity/teams";
    }

    @GetMapping("/new")
    String add(Model model) {
        return form(null, "", null, List.of(), Map.of(), model);
    }

    @PostMapping("/new")
    String added(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(name = "members", required = false) @Nullable List<String> members,
            Model model,
            RedirectAttributes next) {
        return save(null, name, lead, members, model, next);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Team team = find(id);
        List<String> members = teams.members(id).stream().map(UUID::toString).toList();
        return form(team, team.name(), team.lead() == null ? null : team.lead().toString(), members, Map.of(), model);
    }

    @PostMapping("/{id}")
    String edited(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(name = "members", required = false) @Nullable List<String> members,
            Model model,
            RedirectAttributes next) {
        return save(find(id), name, lead, members, model, next);
    }

    private String save(
            @Nullable Team team,
            String name,
            @Nullable String lead,
            @Nullable List<String> chosen,
            Model model,
            RedirectAttributes next) {
        List<String> typed = chosen == null ? List.of() : chosen;
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FieldChecks.isName(name) || TextLength.of(name.strip()) > LONGEST) {
            problems.put("name", typing.say("identity.team.name.wrong", LONGEST));
        }
        List<Account> staff = staff();
        UUID leads = FieldChecks.id(lead).orElse(null);
        if (leads != null && staff.stream().noneMatch(account -> account.id().equals(leads))) {
            problems.put("lead", typing.say("identity.team.not-staff"));
        }
        List<UUID> members = new ArrayList<>();
        for (String each : typed) {
            FieldChecks.id(each)
                    .filter(id ->
                            staff.stream().anyMatch(account -> account.id().equals(id)))
                    .ifPresentOrElse(
                            members::add, () -> problems.put("members", typing.say("identity.team.not-staff")));
        }
        if (!problems.isEmpty()) {
            return form(team, name, lead, typed, problems, model);
        }
        try {
            UUID id = team == null ? teams.add(name, leads).id() : team.id();
            teams.change(id, name, leads, members);
        } catch (Teams.NameTaken taken) {
            return form(team, name, lead, typed, typing.error("name", "identity.team.name.taken"), model);
        }
        next.addFlashAttribute("notice", typing.say("identity.team.saved", name.strip()));
        return "redirect:/admin/teams";
    }

    private String form(
            @Nullable Team team,
            String name,
            @Nullable String lead,
            List<String> members,
            Map<String, String> problems,
            Model model) {
        model.addAttribute("team", team);
        model.addAttribute("typedName", name);
        model.addAttribute("chosenLead", lead);
        model.addAttribute("chosenMembers", members);
        model.addAttribute("errors", problems);
        model.addAttribute(
                "staff",
                staff().stream()
                        .map(account -> new Person(
                                account.id().toString(),
                                account.name(),
                                teams.of(account.id())
                                        .filter(other ->
                                                team == null || !other.id().equals(team.id()))
                                        .map(other -> typing.say("identity.team.in-other", other.name()))
                                        .orElse(null)))
                        .toList());
        return "identity/team";
    }

    private List<Account> staff() {
        Map<UUID, Account> found = new LinkedHashMap<>();
        Role.STAFF.stream()
                .flatMap(role -> accounts.withRole(role).stream())
                .forEach(account -> found.putIfAbsent(account.id(), account));
        return found.values().stream()
                .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Team find(UUID id) {
        return teams.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
