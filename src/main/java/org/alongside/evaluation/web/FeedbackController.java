package org.alongside.evaluation.web;

import static org.alongside.identity.Role.CONTRIBUTOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.SPONSOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.alongside.evaluation.Evaluation;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.Side;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.recruitment.HasPlace;
import org.alongside.text.Messages;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.Criterion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving feedback: contributors on their own page, staff on the project's. */
@Controller
class FeedbackController {

    private static final String FEEDBACK = "/feedback";

    private final EvaluationAdministration evaluating;
    private final Criteria criteria;
    private final CriteriaForm form;
    private final UndraftedFlow flow;
    private final Projects projects;
    private final CurrentViewer viewers;
    private final Messages messages;

    FeedbackController(
            EvaluationAdministration evaluating,
            Criteria criteria,
            CriteriaForm form,
            UndraftedFlow flow,
            Projects projects,
            CurrentViewer viewers,
            Messages messages) {
        this.evaluating = evaluating;
        this.criteria = criteria;
        this.form = form;
        this.flow = flow;
        this.projects = projects;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/my-projects/{reference}" + FEEDBACK)
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String askContributor(@PathVariable String reference, HttpServletRequest request, Model model) {
        return ask(reference, Side.CONTRIBUTOR, request, model);
    }

    @PostMapping("/my-projects/{reference}" + FEEDBACK)
    @Allow(roles = CONTRIBUTOR, on = HasPlace.class)
    String keepContributor(
            @PathVariable String reference, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return keep(reference, Side.CONTRIBUTOR, request, model, redirect);
    }

    @GetMapping("/projects/{reference}" + FEEDBACK)
    @Allow(
            roles = {OFFICER, SPONSOR, MANAGER},
            on = ProjectVisible.class)
    String askStaff(@PathVariable String reference, HttpServletRequest request, Model model) {
        return ask(reference, Side.STAFF, request, model);
    }

    @PostMapping("/projects/{reference}" + FEEDBACK)
    @Allow(
            roles = {OFFICER, SPONSOR, MANAGER},
            on = ProjectVisible.class)
    String keepStaff(
            @PathVariable String reference, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return keep(reference, Side.STAFF, request, model, redirect);
    }

    private String ask(String reference, Side side, HttpServletRequest request, Model model) {
        List<Criterion> agreed = criteria.locked(reference);
        if (agreed.isEmpty()
                || evaluating.find(reference).filter(Evaluation::takesFeedback).isEmpty()) {
            return closed(reference, side, model);
        }
        RawInput before = form.typed(agreed, evaluating.opinionsOf(reference, me()));
        Filling filling = new Filling(form.of(agreed), before, Choices.none(), back(reference, side) + FEEDBACK);
        return flow.show(filling, request, view -> page(reference, side, view, model));
    }

    private String keep(
            String reference, Side side, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        List<Criterion> agreed = criteria.locked(reference);
        if (agreed.isEmpty()) {
            return closed(reference, side, model);
        }
        Filling filling = Filling.empty(form.of(agreed), back(reference, side) + FEEDBACK);
        return flow.take(filling, request, view -> page(reference, side, view, model), answers -> {
            evaluating.giveFeedback(reference, me(), side, form.opinions(agreed, answers));
            redirect.addFlashAttribute("notice", messages.text("evaluation.feedback.kept"));
            return "redirect:" + back(reference, side);
        });
    }

    private String page(String reference, Side side, FormView view, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("back", back(reference, side));
        model.addAttribute("given", !evaluating.opinionsOf(reference, me()).isEmpty());
        model.addAttribute("view", view);
        model.addAttribute("errors", view.problems());
        return "evaluation/feedback";
    }

    private String closed(String reference, Side side, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("back", back(reference, side));
        return "evaluation/feedback-closed";
    }

    private static String back(String reference, Side side) {
        return (side == Side.CONTRIBUTOR ? "/my-projects/" : "/projects/") + reference;
    }

    private UUID me() {
        return viewers.require().id();
    }
}
