package org.alongside.contribution.web;

import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.SPONSOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.Response;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.contribution.ToldHow;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.text.Messages;
import org.alongside.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contribution and its golden thread, with the form for the answer. */
@Controller
@KnownOptions(form = "response", key = "outcome", of = ResponseOutcome.class)
class ContributionController {

    private static final String ADDRESS = "/projects/{reference}/contributions/{number}";

    private final GoldenThread thread;
    private final Projects projects;
    private final ContributorName who;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final CurrentViewer viewers;
    private final Messages messages;

    ContributionController(
            GoldenThread thread,
            Projects projects,
            ContributorName who,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            CurrentViewer viewers,
            Messages messages) {
        this.thread = thread;
        this.projects = projects;
        this.who = who;
        this.flow = flow;
        this.form = forms.require("response");
        this.additional = additional;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/projects/{reference}/contributions/{number:[0-9]{1,9}}")
    @Allow(
            roles = {OFFICER, SPONSOR, MANAGER},
            on = ProjectVisible.class)
    String show(@PathVariable String reference, @PathVariable int number, HttpServletRequest request, Model model) {
        ContributionView said = thread.require(reference, number);
        Filling filling = new Filling(form, begin(said), Choices.none(), ADDRESS);
        return flow.show(filling, request, view -> page(said, view, model));
    }

    @PostMapping("/projects/{reference}/contributions/{number:[0-9]{1,9}}")
    @Allow(
            roles = {OFFICER, SPONSOR},
            on = ProjectVisible.class)
    String answer(
            @PathVariable String reference,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        ContributionView said = thread.require(reference, number);
        return flow.take(Filling.empty(form, ADDRESS), request, view -> page(said, view, model), answers -> {
            additional.keeping(
                    answers,
                    viewers.require().id(),
                    answered -> List.of(GoldenThread.subject(reference, answered)),
                    () -> {
                        thread.respond(reference, number, response(answers));
                        return number;
                    });
            redirect.addFlashAttribute("notice", messages.text("contribution.answer.kept", number));
            return "redirect:/projects/{reference}/contributions?answered=NO";
        });
    }

    /** For contributors without an address: how they were notified. */
    @PostMapping("/projects/{reference}/contributions/{number:[0-9]{1,9}}/told")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String told(
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes redirect) {
        Optional<ToldHow> chosen = Arrays.stream(ToldHow.values())
                .filter(each -> each.name().equals(how))
                .findFirst();
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("notice", messages.text("contribution.told.how-missing"));
            redirect.addFlashAttribute("noticeFailed", true);
            return "redirect:/projects/{reference}/contributions/{number}";
        }
        try {
            thread.toldAnotherWay(reference, number, chosen.get());
            redirect.addFlashAttribute("notice", messages.text("contribution.told.kept", number));
        } catch (ValidationRejected no) {
            redirect.addFlashAttribute("notice", messages.text(no.message(), no.arguments()));
            redirect.addFlashAttribute("noticeFailed", true);
        }
        return "redirect:/projects/{reference}/contributions/{number}";
    }

    private static Response response(FormSubmission answers) {
        return new Response(
                answers.oneOf("outcome", ResponseOutcome.class),
                answers.text("decision"),
                answers.text("why"),
                answers.text("decidedBy"),
                answers.date("decidedOn"));
    }

    private static RawInput begin(ContributionView said) {
        return said.answer()
                .map(given -> RawInput.none()
                        .with("outcome", given.outcome())
                        .with("why", given.why())
                        .with("decision", given.decision())
                        .with("decidedBy", given.decidedBy())
                        .with("decidedOn", given.decidedOn()))
                .orElse(RawInput.none());
    }

    private String page(ContributionView said, FormView view, Model model) {
        Viewer viewer = viewers.require();
        model.addAttribute("project", projects.require(said.reference()));
        model.addAttribute("one", who.forStaff(List.of(said)).get(0));
        model.addAttribute("mayAnswer", said.told() == null && viewer.hasAny(OFFICER, SPONSOR));
        model.addAttribute("mayTell", said.isAnswered() && said.told() == null && viewer.hasAny(OFFICER));
        model.addAttribute(
                "ways",
                Arrays.stream(ToldHow.values())
                        .filter(way -> way != ToldHow.BY_LETTER && way != ToldHow.TO_EVERYONE)
                        .map(way -> Option.of(way.name(), messages.text("ToldHow." + way)))
                        .toList());
        model.addAttribute("view", view);
        model.addAttribute("errors", view.errors());
        return "contribution/one";
    }
}
