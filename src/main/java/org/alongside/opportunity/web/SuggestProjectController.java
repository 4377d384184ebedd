package org.alongside.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicFlow;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.view.FormView;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.forwardplan.PeopleGroups;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.opportunity.CanChange;
import org.alongside.opportunity.IfKnown;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.Opportunity;
import org.alongside.opportunity.ProposerKind;
import org.alongside.opportunity.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Suggesting an opportunity: open to all without sign-in; staff get their name filled in. */
@Controller
@KnownOptions(form = "opportunity", key = "groups", of = PeopleGroup.class)
@KnownOptions(form = "opportunity", key = "reach", of = Reach.class)
@KnownOptions(form = "opportunity", key = "decisionOpen", of = IfKnown.class)
@KnownOptions(form = "opportunity", key = "canChange", of = CanChange.class)
@KnownOptions(form = "opportunity", key = "imposed", of = IfKnown.class)
@KnownOptions(form = "opportunity", key = "proposerKind", of = ProposerKind.class)
class SuggestProjectController {

    private static final String ADDRESS = "/opportunities/new";
    private static final String RECEIVED = "received-opportunity";

    private final Form form;
    private final PublicFlow flow;
    private final PublicForms publicForms;
    private final PeopleGroups groups;
    private final Opportunities opportunities;
    private final CurrentViewer viewers;
    private final Accounts accounts;

    SuggestProjectController(
            Forms forms,
            PublicFlow flow,
            PublicForms publicForms,
            PeopleGroups groups,
            Opportunities opportunities,
            CurrentViewer viewers,
            Accounts accounts) {
        this.form = forms.require("opportunity");
        this.flow = flow;
        this.publicForms = publicForms;
        this.groups = groups;
        this.opportunities = opportunities;
        this.viewers = viewers;
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    @Allow(everyone = true)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        if (visit.sentBefore().isPresent()) {
            return "redirect:" + visit.sentBefore().get();
        }
        return flow.show(filling(visit), visit, request, view -> page(view, visit, model));
    }

    @PostMapping(ADDRESS)
    @Allow(everyone = true)
    String take(HttpServletRequest request, HttpServletResponse response, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        if (visit.answered().isPresent()) {
            return "redirect:" + visit.answered().get();
        }
        return flow.take(filling(visit), visit, request, view -> page(view, visit, model), answers -> {
            String reference = opportunities.putForward(ProposalMapper.from(answers));
            request.getSession().setAttribute(RECEIVED, reference);
            return new PublicFlow.Done("/opportunities/received", reference);
        });
    }

    private PublicFlow.Filling filling(PublicForms.Visit visit) {
        return new PublicFlow.Filling(form, begun(visit), choices(), ADDRESS);
    }

    @GetMapping("/opportunities/received")
    @Allow(everyone = true)
    String received(@SessionAttribute(name = RECEIVED, required = false) @Nullable String reference, Model model) {
        Optional<Opportunity> received = reference == null ? Optional.empty() : opportunities.find(reference);
        model.addAttribute("reference", received.map(Opportunity::reference).orElse(null));
        model.addAttribute("answerBy", received.flatMap(Opportunity::answerBy).orElse(null));
        return "opportunity/received";
    }

    /** The input so far; for staff without input, their name. */
    private RawInput begun(PublicForms.Visit visit) {
        RawInput typed = visit.typed();
        if (!typed.isEmpty()) {
            return typed;
        }
        return viewers.find()
                .flatMap(viewer -> accounts.find(viewer.id()))
                .map(account -> RawInput.none()
                        .with("proposerName", account.name())
                        .with("proposerEmail", Objects.toString(account.email(), ""))
                        .with("proposerKind", account.viewer().isStaff() ? ProposerKind.STAFF : null))
                .orElse(typed);
    }

    private Choices choices() {
        return Choices.of("groups", groups.choices());
    }

    private static String page(FormView view, PublicForms.Visit visit, Model model) {
        return FormPage.of(view, ADDRESS).visitedBy(visit).into(model);
    }
}
