package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowStaff;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.MePage;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.text.RawDate;
import org.alongside.text.TypedDates;
import org.alongside.worklist.cover.Absence;
import org.alongside.worklist.cover.AbsencePolicy;
import org.alongside.worklist.cover.Absences;
import org.alongside.worklist.cover.Cover;
import org.alongside.worklist.cover.Deputies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absences: a person's own page, and the same page for managers and the team lead. */
@Controller
class AbsenceController {

    private final Cover cover;
    private final Absences absences;
    private final Deputies deputies;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;
    private final TypedDates typedDates;

    AbsenceController(
            Cover cover,
            Absences absences,
            Deputies deputies,
            Accounts accounts,
            CurrentViewer viewers,
            Dates dates,
            Messages messages,
            TypedDates typedDates) {
        this.cover = cover;
        this.absences = absences;
        this.deputies = deputies;
        this.accounts = accounts;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
        this.typedDates = typedDates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Listed {

        @Bean
        MePage absencePage() {
            return new MePage("/me/absence", "worklist.absence.own", 30, Role.STAFF);
        }
    }

    /**
     * An absence as typed.
     *
     * @param absence the one being changed, or null for a new one
     */
    record Typing(
            @Nullable UUID absence,
            RawDate first,
            RawDate last,
            @Nullable String deputy,
            boolean openToo) {

        static Typing of(HttpServletRequest request, @Nullable UUID absence, @Nullable String deputy, boolean openToo) {
            return new Typing(
                    absence,
                    RawDate.read(request::getParameter, "firstDay"),
                    RawDate.read(request::getParameter, "lastDay"),
                    deputy,
                    openToo);
        }
    }

    /** A line of the list. */
    record Line(Absence absence, String deputy) {}

    @GetMapping("/me/absence")
    @AllowStaff
    String own(@RequestParam(required = false) @Nullable UUID change, Model model) {
        return show(viewers.require().id(), change, model);
    }

    @PostMapping("/me/absence")
    @AllowStaff
    String setOwn(
            @RequestParam(required = false) @Nullable UUID absence,
            @RequestParam(required = false) @Nullable String deputy,
            @RequestParam(defaultValue = "false") boolean openToo,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        return set(viewers.require().id(), Typing.of(request, absence, deputy, openToo), model, next);
    }

    @PostMapping("/me/absence/end")
    @AllowStaff
    String endOwn(@RequestParam UUID absence, RedirectAttributes next) {
        return end(viewers.require().id(), absence, next);
    }

    @GetMapping("/people/{account}/absence")
    @Allow(signedIn = true, on = AbsencePolicy.class)
    String anothers(@PathVariable UUID account, @RequestParam(required = false) @Nullable UUID change, Model model) {
        return show(account, change, model);
    }

    @PostMapping("/people/{account}/absence")
    @Allow(signedIn = true, on = AbsencePolicy.class)
    String setAnothers(
            @PathVariable UUID account,
            @RequestParam(required = false) @Nullable UUID absence,
            @RequestParam(required = false) @Nullable String deputy,
            @RequestParam(defaultValue = "false") boolean openToo,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        return set(account, Typing.of(request, absence, deputy, openToo), model, next);
    }

    @PostMapping("/people/{account}/absence/end")
    @Allow(signedIn = true, on = AbsencePolicy.class)
    String endAnothers(@PathVariable UUID account, @RequestParam UUID absence, RedirectAttributes next) {
        return end(account, absence, next);
    }

    private String show(UUID account, @Nullable UUID change, Model model) {
        Typing typing = new Typing(null, RawDate.none(), RawDate.none(), null, true);
        if (change != null) {
            Absence absence = of(account, change);
            typing = new Typing(
                    change,
                    RawDate.of(absence.firstDay()),
                    RawDate.of(absence.lastDay()),
                    absence.deputy() == null ? null : absence.deputy().toString(),
                    absence.openToo());
        }
        return page(account, typing, Map.of(), model);
    }

    private String set(UUID account, Typing typing, Model model, RedirectAttributes next) {
        Absence before = typing.absence() == null ? null : of(account, typing.absence());
        LocalDate first = before != null && before.isRunning()
                ? before.firstDay()
                : typing.first().date().orElse(null);
        LocalDate last = typing.last().date().orElse(null);
        UUID deputy = id(typing.deputy());
        Map<String, String> errors = new LinkedHashMap<>();
        if (first == null) {
            typedDates
                    .wrong(typing.first(), messages.text("worklist.absence.first.name"))
                    .ifPresent(wrong -> errors.put("firstDay", wrong));
        }
        if (last == null) {
            typedDates
                    .wrong(typing.last(), messages.text("worklist.absence.last.name"))
                    .ifPresent(wrong -> errors.put("lastDay", wrong));
        }
        if (deputy == null && typing.deputy() != null && !typing.deputy().isEmpty()) {
            errors.put("deputy", messages.text("worklist.absence.DEPUTY_CANNOT_SIGN_IN"));
        }
        if (first == null || last == null || !errors.isEmpty()) {
            return page(account, typing, errors, model);
        }
        Absence.Plan plan = new Absence.Plan(
                account,
                first,
                last,
                deputy,
                typing.openToo(),
                viewers.require().id());
        try {
            Absence absence = before == null ? cover.plan(plan) : cover.change(before.id(), plan);
            next.addFlashAttribute(
                    "notice",
                    messages.text(
                            "worklist.absence.set",
                            accounts.name(account),
                            dates.day(absence.firstDay()),
                            dates.day(absence.lastDay())));
        } catch (Absence.Refused no) {
            errors.put(no.problem().field(), messages.text("worklist.absence." + no.problem()));
            return page(account, typing, errors, model);
        }
        return "redirect:" + address(account);
    }

    private String end(UUID account, UUID id, RedirectAttributes next) {
        Absence absence = of(account, id);
        cover.cancel(id, viewers.require().id());
        next.addFlashAttribute(
                "notice",
                messages.text(
                        absence.isRunning() ? "worklist.absence.ended" : "worklist.absence.called-off",
                        accounts.name(account)));
        return "redirect:" + address(account);
    }

    private String page(UUID account, Typing typing, Map<String, String> errors, Model model) {
        boolean own = viewers.require().id().equals(account);
        List<Absence> ahead = absences.aheadOf(account);
        List<Absence> standsIn = absences.stoodInForBy(account);
        Absence changed = ahead.stream()
                .filter(absence -> absence.id().equals(typing.absence()))
                .findFirst()
                .orElse(null);
        model.addAttribute("own", own);
        model.addAttribute("person", accounts.require(account));
        model.addAttribute("address", address(account));
        model.addAttribute("typing", typing);
        model.addAttribute("errors", errors);
        model.addAttribute("changed", changed);
        model.addAttribute(
                "ahead",
                ahead.stream()
                        .map(absence ->
                                new Line(absence, absence.deputy() == null ? "" : accounts.name(absence.deputy())))
                        .toList());
        model.addAttribute(
                "standsIn",
                standsIn.stream()
                        .map(absence -> new Line(absence, accounts.name(absence.account())))
                        .toList());
        model.addAttribute(
                "deputies",
                deputies.of(account).stream().map(AbsenceController::option).toList());
        model.addAttribute("openItems", cover.openFor(account));
        return "worklist/absence";
    }

    private Absence of(UUID account, UUID id) {
        return absences.find(id)
                .filter(absence -> absence.account().equals(account) && absence.isAhead())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String address(UUID account) {
        return viewers.require().id().equals(account) ? "/me/absence" : "/people/" + account + "/absence";
    }

    private static Map<String, String> option(Account account) {
        return Map.of("value", account.id().toString(), "label", account.name());
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
