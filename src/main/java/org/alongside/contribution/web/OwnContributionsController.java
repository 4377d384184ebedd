package org.alongside.contribution.web;

import static org.alongside.identity.Role.CONTRIBUTOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.project.Projects;
import org.alongside.recruitment.HasPlace;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contributing between workshops, as a participant. */
@Controller
class OwnContributionsController {

    private static final String ADDRESS = "/my-projects/{reference}/contributions/new";

    private final GoldenThread thread;
    private final Projects projects;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final WorkingDays workingDays;

    OwnContributionsController(
            GoldenThread thread,
            Projects projects,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            CurrentViewer viewers,
            Messages messages,
            WorkingDays workingDays) {
        this.thread = thread;
        this.projects = projects;
        this.flow = flow;
        this.form = forms.require("own-contribution");
        this.additional = additional;
        this.viewers = viewers;
        this.messages = messages;
        this.workingDays = workingDays;
    }

    @GetMapping(ADDRESS)
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String ask(@PathVariable String reference, HttpServletRequest request, Model model) {
        return flow.show(Filling.empty(form, ADDRESS), request, view -> page(reference, view, model));
    }

    @PostMapping(ADDRESS)
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String send(@PathVariable String reference, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return flow.take(
                Filling.empty(form, ADDRESS),
                request,
                view -> page(reference, view, model),
                answers -> keep(reference, answers, redirect));
    }

    private String keep(String reference, FormSubmission answers, RedirectAttributes redirect) {
        String words = answers.text("words");
        boolean withoutName = answers.flag("anonymous");
        UUID me = viewers.require().id();
        additional.keeping(
                answers,
                withoutName ? null : me,
                number -> List.of(GoldenThread.subject(reference, number)),
                () -> withoutName
                        ? thread.hearWithoutName(reference, words, workingDays.today())
                        : thread.hear(
                                reference, NewContribution.from(me, words, Occasion.ONLINE, workingDays.today())));
        redirect.addFlashAttribute(
                "notice", messages.text(withoutName ? "contribution.own.kept.without-name" : "contribution.own.kept"));
        return "redirect:/my-projects/{reference}";
    }

    private String page(String reference, FormView view, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("view", view);
        model.addAttribute("errors", view.errors());
        return "contribution/own";
    }
}
