package org.alongside.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.flow.SubmissionResult;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
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
 * Seeing how an opportunity is going, with its reference and the e-mail address it was put forward with. Both are posted
 * and never stand in an address; a wrong reference and a wrong e-mail address get the same answer.
 */
@Controller
class FollowController {

    private static final String ADDRESS = "/follow";

    private final Form form;
    private final FormFlow flow;
    private final PublicForms publicForms;
    private final Opportunities opportunities;
    private final Messages messages;
    private final List<FollowSection> sections;
    private final ProjectSettings projects;

    FollowController(
            Forms forms,
            FormFlow flow,
            PublicForms publicForms,
            Opportunities opportunities,
            Messages messages,
            List<FollowSection> sections,
            ProjectSettings projects) {
        this.form = forms.require("follow");
        this.flow = flow;
        this.publicForms = publicForms;
        this.opportunities = opportunities;
        this.messages = messages;
        this.sections = sections;
        this.projects = projects;
    }

    @GetMapping(ADDRESS)
    @Allow(everyone = true)
    String ask(HttpServletRequest request, Model model) {
        return page(flow.show(form, RawInput.none(), request.getParameterMap(), Choices.none()), model);
    }

    @PostMapping(ADDRESS)
    @Allow(everyone = true)
    String show(HttpServletRequest request, Model model) {
        publicForms.visit(request, form);
        SubmissionResult taken = flow.take(form, RawInput.none(), request.getParameterMap(), Choices.none());
        if (taken.outcome() != SubmissionResult.Outcome.FINISH) {
            return taken.outcome() == SubmissionResult.Outcome.SHOW ? page(taken.view(), model) : "redirect:" + ADDRESS;
        }
        FormSubmission answers = taken.answers();
        Optional<FollowedOpportunity> followed = opportunities.follow(answers.text("reference"), answers.text("email"));
        if (followed.isEmpty()) {
            ValidationRejected unknown = ValidationRejected.altogether("opportunity.follow.unknown");
            return page(flow.refuse(form, taken.typed(), unknown, Choices.none()), model);
        }
        model.addAttribute("followed", followed.get());
        model.addAttribute("waiting", isWaiting(followed.get()));
        model.addAttribute("steps", steps(followed.get()));
        model.addAttribute("followUpMonths", projects.followUpMonths());
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(each -> each.show(followed.get().reference()).stream())
                        .toList());
        return "opportunity/followed";
    }

    /** "Not now": the case is open, but nothing happens with it before the day to look again. */
    private static boolean isWaiting(FollowedOpportunity followed) {
        return followed.stage() == Stage.INTAKE
                && followed.decided()
                        .filter(triage -> triage.outcome() == TriageOutcome.NOT_NOW)
                        .isPresent();
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
        String name = messages.text("Stage." + stage);
        return new Stepper.Step(name, state, null);
    }

    private static String page(FormView view, Model model) {
        return FormPage.of(view, ADDRESS).into(model);
    }
}
