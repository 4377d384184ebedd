package org.alongside.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.alongside.form.Choices;
import org.alongside.form.Form;
import org.alongside.form.FormFlow;
import org.alongside.form.FormPage;
import org.alongside.form.FormView;
import org.alongside.form.Forms;
import org.alongside.form.PublicForms;
import org.alongside.form.Refused;
import org.alongside.form.Taken;
import org.alongside.form.Typed;
import org.alongside.forwardplan.PeopleGroups;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.opportunity.Opportunities;
import org.alongside.opportunity.ProposerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Putting an opportunity forward: anybody, without signing in; staff with their name filled in. */
@Controller
class PutForwardController {

    private static final String ADDRESS = "/opportunities/new";
    private static final String RECEIVED = "received-opportunity";

    private final Form form;
    private final FormFlow flow;
    private final PublicForms publicForms;
    private final PeopleGroups groups;
    private final Opportunities opportunities;
    private final CurrentViewer viewers;
    private final Accounts accounts;

    PutForwardController(
            Forms forms,
            FormFlow flow,
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
    String show(HttpServletRequest request, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, form);
        if (visit.sentBefore().isPresent()) {
            return "redirect:" + visit.sentBefore().get();
        }
        return page(flow.show(form, begun(visit), request.getParameterMap(), choices()), visit, model);
    }

    @PostMapping(ADDRESS)
    @Allow(everyone = true)
    String take(HttpServletRequest request, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, form);
        if (visit.answered().isPresent()) {
            return "redirect:" + visit.answered().get();
        }
        Taken taken = flow.take(form, begun(visit), request.getParameterMap(), choices());
        return switch (taken.outcome()) {
            case SHOW -> page(taken.view(), visit, model);
            case MOVE, SAVE -> {
                visit.keep(taken.typed());
                yield "redirect:" + ADDRESS + taken.query();
            }
            case FINISH -> send(request, taken, visit, model);
        };
    }

    @GetMapping("/opportunities/received")
    @Allow(everyone = true)
    String received(@SessionAttribute(name = RECEIVED, required = false) @Nullable String reference, Model model) {
        model.addAttribute("reference", reference);
        return "opportunity/received";
    }

    private String send(HttpServletRequest request, Taken taken, PublicForms.Visit visit, Model model) {
        try {
            String where = visit.send(() -> {
                String reference = opportunities.putForward(Proposals.from(taken.answers()));
                request.getSession().setAttribute(RECEIVED, reference);
                return "/opportunities/received";
            });
            return "redirect:" + where;
        } catch (Refused no) {
            return page(flow.refuse(form, taken.typed(), no, choices()), visit, model);
        }
    }

    /** What was typed so far; for staff who have not typed anything, their name. */
    private Typed begun(PublicForms.Visit visit) {
        Typed typed = visit.typed();
        if (!typed.isEmpty()) {
            return typed;
        }
        return viewers.find()
                .flatMap(viewer -> accounts.find(viewer.id()))
                .map(account -> Typed.none()
                        .with("proposerName", account.name())
                        .with("proposerEmail", Objects.toString(account.email(), ""))
                        .with("proposerKind", account.viewer().hasAny(StaffRoles.ALL) ? ProposerKind.STAFF : null))
                .orElse(typed);
    }

    private Choices choices() {
        return Choices.of("groups", groups.choices());
    }

    private static String page(FormView view, PublicForms.Visit visit, Model model) {
        return FormPage.of(view, ADDRESS).visitedBy(visit).into(model);
    }
}
