package org.alongside.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own access passport, which they can change at any time. */
@Controller
@KnownOptions(form = "access-passport", key = "formats", of = Format.class)
@Allow(roles = Role.CONTRIBUTOR)
class PassportController {

    private static final String ADDRESS = "/my-passport";

    private final Passports passports;
    private final CurrentViewer viewers;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final Messages messages;

    PassportController(
            Passports passports,
            CurrentViewer viewers,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            Messages messages) {
        this.passports = passports;
        this.viewers = viewers;
        this.flow = flow;
        this.form = forms.require("access-passport");
        this.additional = additional;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String show(HttpServletRequest request, Model model) {
        RawInput own = passports.own(viewers.require().id()).orElse(Needs.NONE).typed();
        return flow.show(new Filling(form, own, Choices.none(), ADDRESS), request, view -> page(view, model));
    }

    @PostMapping(ADDRESS)
    String keep(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return flow.take(Filling.empty(form, ADDRESS), request, view -> page(view, model), answers -> {
            UUID person = viewers.require().id();
            additional.keeping(answers, person, written -> List.of(written.toString()), () -> {
                passports.write(person, Needs.from(answers));
                return person;
            });
            redirect.addFlashAttribute("notice", messages.text("person.passport.kept"));
            return "redirect:/my-projects";
        });
    }

    private String page(FormView view, Model model) {
        model.addAttribute("additional", additional.about(viewers.require().id()));
        return FormPage.of(view, ADDRESS)
                .leavingTo("/my-projects")
                .material("form/additional", "given")
                .into(model);
    }
}
