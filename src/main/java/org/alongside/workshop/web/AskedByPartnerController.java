package org.alongside.workshop.web;

import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.text.Messages;
import org.alongside.workshop.PartnerFigure;
import org.alongside.workshop.PartnerFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding the number of people consulted by a partner. */
@Controller
class AskedByPartnerController {

    private static final String KEY = "_figure";
    private static final String PROJECT = "/projects/{reference}";

    private final PartnerFigures figures;
    private final Projects projects;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final Messages messages;

    AskedByPartnerController(
            PartnerFigures figures,
            Projects projects,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            Messages messages) {
        this.figures = figures;
        this.projects = projects;
        this.flow = flow;
        this.form = forms.require("asked-by-partner");
        this.additional = additional;
        this.messages = messages;
    }

    @GetMapping("/projects/{reference}/asked-by-partner")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String ask(@PathVariable("reference") String reference, HttpServletRequest request, Model model) {
        UUID key = UUID.randomUUID();
        return flow.show(Filling.empty(form, PROJECT), request, view -> page(reference, key, view, model));
    }

    @PostMapping("/projects/{reference}/asked-by-partner")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String add(
            @PathVariable("reference") String reference,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        UUID key = key(request.getParameter(KEY)).orElseGet(UUID::randomUUID);
        return flow.take(Filling.empty(form, PROJECT), request, view -> page(reference, key, view, model), answers -> {
            additional.keeping(answers, null, List::of, () -> {
                figures.add(
                        reference,
                        key,
                        new PartnerFigure(
                                answers.text("partner"),
                                answers.number("people"),
                                answers.date("askedOn"),
                                answers.text("how")));
                return reference;
            });
            redirect.addFlashAttribute("notice", messages.text("workshop.partner.kept"));
            return "redirect:" + PROJECT;
        });
    }

    private String page(String reference, UUID key, FormView view, Model model) {
        return FormPage.of(view, "/projects/" + reference + "/asked-by-partner")
                .under(projects.require(reference).title())
                .leavingTo("/projects/" + reference)
                .hidden(KEY, key.toString())
                .into(model);
    }

    private static Optional<UUID> key(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
