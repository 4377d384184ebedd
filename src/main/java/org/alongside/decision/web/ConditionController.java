package org.alongside.decision.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conditions: officers mark them as met or change owner and date; members dispute that they are met. */
@Controller
@KnownOptions(form = "condition-change", key = "owner", from = "officers")
class ConditionController {

    private static final String OFFICERS = "/rounds/{round}/conditions/{condition}";
    private static final String CHANGE = OFFICERS + "/change";
    private static final String MEMBERS = "/decide/{round}/conditions/{condition}";
    private static final String NOTICE = "notice";
    private static final int MOST_OFFICERS = 1000;

    private final RoundQueries reading;
    private final ConditionLifecycle course;
    private final Accounts accounts;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Messages messages;

    ConditionController(
            RoundQueries reading,
            ConditionLifecycle course,
            Accounts accounts,
            DraftedForm forms,
            CurrentViewer viewers,
            Messages messages) {
        this.reading = reading;
        this.course = course;
        this.accounts = accounts;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(OFFICERS)
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView show(
            @PathVariable("round") UUID round, @PathVariable("condition") UUID id, HttpServletRequest request) {
        return show(about(round, id), this::meeting, request);
    }

    @PostMapping(OFFICERS)
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView meet(
            @PathVariable("round") UUID round,
            @PathVariable("condition") UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return take(about(round, id), this::meeting, request, answers -> {
            course.meet(id, person(), answers.text("how"));
            redirect.addFlashAttribute(NOTICE, messages.text("decision.round.condition-met"));
            return "/rounds/" + round;
        });
    }

    @GetMapping(CHANGE)
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView changing(
            @PathVariable("round") UUID round, @PathVariable("condition") UUID id, HttpServletRequest request) {
        return show(about(round, id), this::change, request);
    }

    @PostMapping(CHANGE)
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView change(
            @PathVariable("round") UUID round,
            @PathVariable("condition") UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return take(about(round, id), this::change, request, answers -> {
            course.change(id, answers.id("owner"), answers.date("dueOn"), answers.text("why"), person());
            redirect.addFlashAttribute(NOTICE, messages.text("decision.condition.changed"));
            return "/rounds/" + round;
        });
    }

    @GetMapping(MEMBERS)
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView doubt(
            @PathVariable("round") UUID round, @PathVariable("condition") UUID id, HttpServletRequest request) {
        return show(about(round, id), this::doubting, request);
    }

    @PostMapping(MEMBERS)
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView sayNotMet(
            @PathVariable("round") UUID round,
            @PathVariable("condition") UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return take(about(round, id), this::doubting, request, answers -> {
            course.sayNotMet(round, id, person(), answers.text("why"));
            redirect.addFlashAttribute(NOTICE, messages.text("decision.condition.open-again"));
            return "/decide/" + round;
        });
    }

    private ModelAndView show(About about, Function<About, DraftedForm.Filling> form, HttpServletRequest request) {
        DraftedForm.Filling filling = form.apply(about);
        return forms.show(filling, request, view -> page(about, filling, view));
    }

    private ModelAndView take(
            About about,
            Function<About, DraftedForm.Filling> form,
            HttpServletRequest request,
            Function<FormSubmission, String> finish) {
        DraftedForm.Filling filling = form.apply(about);
        return forms.take(filling, request, view -> page(about, filling, view), finish);
    }

    private DraftedForm.Filling meeting(About about) {
        return filling(about, "condition-met", "", "/rounds/", RawInput.none(), Choices.none());
    }

    private DraftedForm.Filling change(About about) {
        RawInput typed = RawInput.none().with("dueOn", about.condition().dueOn());
        UUID owner = about.condition().owner();
        Choices officers = Choices.of(
                "officers",
                accounts.active("", Role.OFFICER, MOST_OFFICERS).stream()
                        .map(account -> new Choice(account.id().toString(), account.name()))
                        .toList());
        return filling(
                about,
                "condition-change",
                "/change",
                "/rounds/",
                owner == null ? typed : typed.with("owner", owner.toString()),
                officers);
    }

    private DraftedForm.Filling doubting(About about) {
        return filling(about, "condition-not-met", "", "/decide/", RawInput.none(), Choices.none());
    }

    private DraftedForm.Filling filling(
            About about, String form, String page, String under, RawInput begin, Choices choices) {
        UUID id = about.condition().id();
        return new DraftedForm.Filling(
                form,
                person(),
                form + ":" + id,
                begin,
                choices,
                under + about.round().id() + "/conditions/" + id + page);
    }

    private ModelAndView page(About about, DraftedForm.Filling filling, FormView view) {
        boolean members = filling.form().equals("condition-not-met");
        return new ModelAndView("decision/condition")
                .addObject("round", about.round())
                .addObject("condition", about.condition())
                .addObject("address", filling.address())
                .addObject("members", members)
                .addObject(
                        "back",
                        (members ? "/decide/" : "/rounds/") + about.round().id())
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private About about(UUID round, UUID id) {
        return new About(reading.round(round), reading.condition(round, id));
    }

    private UUID person() {
        return viewers.require().id();
    }

    private record About(RoundView round, RoundView.Asked condition) {}
}
