package org.alongside.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.opportunity.AnswerPromise;
import org.alongside.opportunity.FollowSection;
import org.alongside.opportunity.FollowedOpportunity;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.TriageOutcome;
import org.alongside.project.ProjectSettings;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.alongside.text.Messages;
import org.alongside.web.Stepper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Following an opportunity, with its reference and the proposer's email address. Both are posted and never part of a
 * URL; the response does not reveal which of them is wrong.
 */
@Controller
class FollowController {

    private static final String ADDRESS = "/follow";

    private final Form form;
    private final UndraftedFlow flow;
    private final PublicForms publicForms;
    private final Opportunities opportunities;
    private final AnswerPromise promise;
    private final Messages messages;
    private final List<FollowSection> sections;
    private final ProjectSettings projects;

    FollowController(
            Forms forms,
            UndraftedFlow flow,
            PublicForms publicForms,
            Opportunities opportunities,
            AnswerPromise promise,
            Messages messages,
            List<FollowSection> sections,
            ProjectSettings projects) {
        this.form = forms.require("follow");
        this.flow = flow;
        this.publicForms = publicForms;
        this.opportunities = opportunities;
        this.promise = promise;
        this.messages = messages;
        this.sections = sections;
        this.projects = projects;
    }

    @GetMapping(ADDRESS)
    @Allow(everyone = true)
    String ask(HttpServletRequest request, Model model) {
        return flow.show(Filling.empty(form, ADDRESS), request, view -> page(view, model));
    }

    @PostMapping(ADDRESS)
    @Allow(everyone = true)
    String show(HttpServletRequest request, Model model) {
        publicForms.count(request);
        return flow.take(
                Filling.empty(form, ADDRESS), request, view -> page(view, model), answers -> followed(answers, model));
    }

    private String followed(FormSubmission answers, Model model) {
        FollowedOpportunity followed = opportunities
                .follow(answers.text("reference"), answers.text("email"))
                .orElseThrow(() -> ValidationRejected.altogether("opportunity.follow.unknown"));
        model.addAttribute("followed", followed);
        model.addAttribute("waiting", isWaiting(followed));
        model.addAttribute("late", promise.isLate(followed.answerBy()));
        model.addAttribute("steps", goesOn(followed) ? steps(followed) : List.of());
        model.addAttribute("followUpMonths", projects.followUpMonths());
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(each -> each.show(followed.reference()).stream())
                        .toList());
        return "opportunity/followed";
    }

    /** "Not now": the case is open, but waits for its review date. */
    private boolean isWaiting(FollowedOpportunity followed) {
        return followed.stage() == Stage.INTAKE
                && followed.decided()
                        .filter(triage -> triage.outcome() == TriageOutcome.NOT_NOW
                                && promise.isAhead(triage.lookAgainOn().orElse(null)))
                        .isPresent();
    }

    /** Whether there is progress to show: not while it waits for a day, and not when it was referred elsewhere. */
    private boolean goesOn(FollowedOpportunity followed) {
        return !isWaiting(followed) && followed.state() != ProjectState.DECLINED;
    }

    private List<Stepper.Step> steps(FollowedOpportunity followed) {
        return Arrays.stream(Stage.values()).map(stage -> step(stage, followed)).toList();
    }

    private Stepper.Step step(Stage stage, FollowedOpportunity followed) {
        int from = Integer.compare(stage.ordinal(), followed.stage().ordinal());
        Stepper.State state = from < 0 ? Stepper.State.DONE : from > 0 ? Stepper.State.TO_COME : Stepper.State.CURRENT;
        if (from == 0 && followed.state().isEnded()) {
            state = followed.state() == ProjectState.CLOSED ? Stepper.State.DONE : Stepper.State.STOPPED;
        }
        String name = messages.text("opportunity.follow.step." + stage);
        return new Stepper.Step(name, state, null);
    }

    private static String page(FormView view, Model model) {
        return FormPage.of(view, ADDRESS).into(model);
    }
}
