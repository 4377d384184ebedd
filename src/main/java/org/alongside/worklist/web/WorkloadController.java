package org.alongside.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Team;
import org.alongside.identity.Teams;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.worklist.assignment.LeadsTeam;
import org.alongside.worklist.assignment.TeamReassignment;
import org.alongside.worklist.assignment.Workload;
import org.alongside.worklist.assignment.Workloads;
import org.alongside.worklist.cover.AbsencePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workload of each member of a team, and moving work within the team. */
@Controller
class WorkloadController {

    private final Teams teams;
    private final Accounts accounts;
    private final Workloads loads;
    private final TeamReassignment moves;
    private final CurrentViewer viewers;
    private final WorkingDays days;
    private final Messages messages;

    WorkloadController(
            Teams teams,
            Accounts accounts,
            Workloads loads,
            TeamReassignment moves,
            CurrentViewer viewers,
            WorkingDays days,
            Messages messages) {
        this.teams = teams;
        this.accounts = accounts;
        this.loads = loads;
        this.moves = moves;
        this.viewers = viewers;
        this.days = days;
        this.messages = messages;
    }

    @GetMapping("/work/load")
    @Allow(signedIn = true, on = LeadsTeam.class)
    String show(@RequestParam(required = false) @Nullable String team, Model model) {
        List<Team> mine = mine(viewers.require());
        Team chosen = mine.stream()
                .filter(each -> each.id().toString().equals(team))
                .findFirst()
                .orElse(mine.isEmpty() ? null : mine.get(0));
        List<UUID> members = chosen == null ? List.of() : teams.members(chosen.id());
        List<Workload> all = loads.of(members);
        model.addAttribute("teams", mine);
        model.addAttribute("team", chosen);
        model.addAttribute("bars", WorkloadBar.of(all, accounts.names(members)));
        model.addAttribute("today", days.today());
        return "worklist/load";
    }

    @GetMapping("/work/load/{account}")
    @Allow(signedIn = true, on = AbsencePolicy.class)
    String person(@PathVariable UUID account, Model model) {
        return person(account, List.of(), "", Map.of(), model);
    }

    @PostMapping("/work/load/{account}")
    @Allow(signedIn = true, on = AbsencePolicy.class)
    String move(
            @PathVariable UUID account,
            @RequestParam(name = "item", required = false) @Nullable List<String> items,
            @RequestParam(name = "to", defaultValue = "") String to,
            Model model) {
        List<UUID> chosen = ids(items == null ? List.of() : items);
        UUID taker = ids(List.of(to)).stream().findFirst().orElse(null);
        Map<String, String> errors = new java.util.LinkedHashMap<>();
        if (chosen.isEmpty()) {
            errors.put("item", messages.text("worklist.load.none-chosen"));
        }
        if (taker == null || !colleagues(account).contains(taker)) {
            errors.put("to", messages.text("worklist.load.nobody-chosen"));
        }
        if (!errors.isEmpty() || taker == null) {
            return person(account, chosen, to, errors, model);
        }
        model.addAttribute("results", moves.move(account, chosen, taker, viewers.require()));
        model.addAttribute("takerName", accounts.name(taker));
        return person(account, List.of(), "", Map.of(), model);
    }

    private String person(UUID account, List<UUID> chosen, String to, Map<String, String> errors, Model model) {
        List<UUID> colleagues = colleagues(account);
        Map<UUID, String> names = accounts.names(colleagues);
        model.addAttribute("person", accounts.require(account));
        model.addAttribute("items", moves.movable(account));
        model.addAttribute("chosen", chosen);
        model.addAttribute("to", to);
        model.addAttribute("errors", errors);
        model.addAttribute("today", days.today());
        model.addAttribute(
                "colleagues",
                colleagues.stream()
                        .map(id -> Map.of("value", id.toString(), "label", names.getOrDefault(id, "")))
                        .toList());
        return "worklist/load-person";
    }

    /** Other members of the person's team, and its lead. */
    private List<UUID> colleagues(UUID account) {
        return teams.of(account)
                .map(team -> {
                    List<UUID> others = new ArrayList<>(teams.members(team.id()));
                    if (team.lead() != null && !others.contains(team.lead())) {
                        others.add(team.lead());
                    }
                    others.remove(account);
                    return others;
                })
                .orElse(new ArrayList<>());
    }

    private List<Team> mine(Viewer viewer) {
        List<Team> led = new ArrayList<>(teams.ledBy(viewer.id()));
        if (viewer.has(Role.MANAGER)) {
            teams.all().stream().filter(team -> !led.contains(team)).forEach(led::add);
        }
        return led;
    }

    private static List<UUID> ids(List<String> typed) {
        List<UUID> ids = new ArrayList<>();
        for (String each : typed) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException notAnId) {
                // Not an account id.
                continue;
            }
        }
        return ids;
    }
}
