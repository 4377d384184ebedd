package org.alongside.contribution.web;

import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.alongside.calendar.WorkingDays;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.recruitment.Places;
import org.alongside.text.Messages;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a contribution, by an officer. */
@Controller
@KnownOptions(form = "contribution", key = "occasion", of = Occasion.class)
@KnownOptions(form = "contribution", key = "workshop", from = "workshops")
@KnownOptions(form = "contribution", key = "account", from = "contributors")
class NewContributionController {

    private static final String ADDRESS = "/projects/{reference}/contributions/new";

    private final GoldenThread thread;
    private final Projects projects;
    private final Places places;
    private final Workshops workshops;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final Messages messages;
    private final WorkingDays workingDays;

    NewContributionController(
            GoldenThread thread,
            Projects projects,
            Places places,
            Workshops workshops,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            Messages messages,
            WorkingDays workingDays) {
        this.thread = thread;
        this.projects = projects;
        this.places = places;
        this.workshops = workshops;
        this.flow = flow;
        this.form = forms.require("contribution");
        this.additional = additional;
        this.messages = messages;
        this.workingDays = workingDays;
    }

    /** A workshop in the query prefills place and date. */
    @GetMapping(ADDRESS)
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String workshop,
            HttpServletRequest request,
            Model model) {
        RawInput begin = workshops.of(reference).stream()
                .filter(held -> held.id().toString().equals(workshop))
                .findFirst()
                .map(held -> RawInput.none()
                        .with("occasion", Occasion.WORKSHOP)
                        .with("workshop", held.id())
                        .with("saidOn", held.startsAt().atZone(WorkingDays.ZONE).toLocalDate()))
                .orElseGet(() -> RawInput.none().with("saidOn", workingDays.today()));
        Filling filling = new Filling(form, begin, choices(reference), ADDRESS);
        return flow.show(filling, request, view -> page(reference, view, model));
    }

    @PostMapping(ADDRESS)
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String keep(@PathVariable String reference, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Filling filling = new Filling(form, RawInput.none(), choices(reference), ADDRESS);
        return flow.take(filling, request, view -> page(reference, view, model), answers -> {
            int number = additional.keeping(
                    answers,
                    null,
                    heard -> List.of(GoldenThread.subject(reference, heard)),
                    () -> thread.hear(reference, heard(answers)));
            redirect.addFlashAttribute("notice", messages.text("contribution.new.kept", number));
            return "redirect:/projects/{reference}/contributions";
        });
    }

    private static NewContribution heard(FormSubmission answers) {
        return new NewContribution(
                answers.text("words"),
                answers.oneOf("occasion", Occasion.class),
                answers.maybeId("workshop").orElse(null),
                answers.date("saidOn"),
                answers.maybeId("account").orElse(null),
                answers.maybe("saidBy").orElse(null),
                answers.maybeNumber("people").orElse(null),
                answers.maybe("email").orElse(null),
                answers.flag("anonymous"));
    }

    private Choices choices(String reference) {
        return Choices.of(
                        "contributors",
                        places.of(reference).stream()
                                .map(place -> new Choice(place.account().toString(), place.name()))
                                .toList())
                .and(
                        "workshops",
                        workshops.of(reference).stream()
                                .map(held -> new Choice(held.id().toString(), held.title()))
                                .toList());
    }

    private String page(String reference, FormView view, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("view", view);
        model.addAttribute("errors", view.errors());
        model.addAttribute("closed", thread.isClosed(reference));
        return "contribution/new";
    }
}
