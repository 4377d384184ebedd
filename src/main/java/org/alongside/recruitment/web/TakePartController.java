package org.alongside.recruitment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicFlow;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.recruitment.Applicant;
import org.alongside.recruitment.Applying;
import org.alongside.recruitment.CallOut;
import org.alongside.recruitment.CallOutNotOpen;
import org.alongside.recruitment.CallingOut;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The public pages, without sign-in: open call-outs, their details, and applying. */
@Controller
@KnownOptions(form = "apply", key = "formats", of = Format.class)
@KnownOptions(form = "apply", key = "groups", from = "groups")
@Allow(everyone = true)
class TakePartController {

    private static final String TAKE_PART = "/take-part/";
    private static final String RECEIVED = "received-application";

    private final CallingOut callingOut;
    private final Applying applying;
    private final PublicFlow flow;
    private final PublicForms publicForms;
    private final Form form;

    TakePartController(
            CallingOut callingOut, Applying applying, PublicFlow flow, PublicForms publicForms, Forms forms) {
        this.callingOut = callingOut;
        this.applying = applying;
        this.flow = flow;
        this.publicForms = publicForms;
        this.form = forms.require("apply");
    }

    @GetMapping("/take-part")
    String list(Model model) {
        model.addAttribute("callOuts", callingOut.open());
        return "recruitment/open";
    }

    @GetMapping("/take-part/{callOut}")
    String about(@PathVariable("callOut") String code, Model model) {
        CallOut callOut = require(code);
        model.addAttribute("callOut", callOut);
        model.addAttribute("open", callingOut.isOpen(callOut));
        model.addAttribute("held", callingOut.isHeld(callOut));
        return "recruitment/call-out";
    }

    @GetMapping("/take-part/{callOut}/apply")
    String ask(
            @PathVariable("callOut") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        Optional<String> sent = visit.sentBefore();
        if (sent.isPresent()) {
            request.getSession().setAttribute(RECEIVED, code);
            return "redirect:" + sent.get();
        }
        CallOut callOut = requireOpen(code);
        return flow.show(filling(visit, callOut), visit, request, view -> page(callOut, visit, view, model));
    }

    @PostMapping("/take-part/{callOut}/apply")
    String take(
            @PathVariable("callOut") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        Optional<String> answered = visit.answered();
        if (answered.isPresent()) {
            request.getSession().setAttribute(RECEIVED, code);
            return "redirect:" + answered.get();
        }
        CallOut callOut = requireOpen(code);
        return flow.take(
                filling(visit, callOut), visit, request, view -> page(callOut, visit, view, model), answers -> {
                    Applicant applicant = applicant(answers);
                    if (applicant.email() == null && applicant.phone() == null && applicant.postalAddress() == null) {
                        throw ValidationRejected.at("email", "recruitment.apply.reach");
                    }
                    Optional<UUID> application = applying.apply(callOut.code(), applicant);
                    request.getSession().setAttribute(RECEIVED, callOut.code());
                    application.ifPresent(added -> applying.agreed(added, consentWording()));
                    return new PublicFlow.Done(
                            TAKE_PART + callOut.code() + "/received",
                            application.map(UUID::toString).orElse(null));
                });
    }

    private PublicFlow.Filling filling(PublicForms.Visit visit, CallOut callOut) {
        return new PublicFlow.Filling(form, visit.typed(), choices(callOut), TAKE_PART + callOut.code() + "/apply");
    }

    /** The same page for a first and a repeated application. */
    @GetMapping("/take-part/{callOut}/received")
    String received(
            @PathVariable("callOut") String code,
            @SessionAttribute(name = RECEIVED, required = false) @Nullable String sent,
            Model model) {
        model.addAttribute("callOut", require(code));
        model.addAttribute("sent", code.equals(sent));
        return "recruitment/received";
    }

    @ExceptionHandler(CallOutNotOpen.class)
    String closed(CallOutNotOpen closed) {
        return "redirect:" + TAKE_PART + closed.code();
    }

    private String page(CallOut callOut, PublicForms.Visit visit, FormView view, Model model) {
        String about = TAKE_PART + callOut.code();
        return FormPage.of(view, about + "/apply")
                .under(callOut.title())
                .leavingTo(about)
                .visitedBy(visit)
                .into(model);
    }

    private static Applicant applicant(FormSubmission answers) {
        answers.ticked("consent");
        return new Applicant(
                answers.text("name"),
                answers.maybe("email").orElse(null),
                answers.maybe("phone").orElse(null),
                answers.maybe("postalAddress").orElse(null),
                answers.maybe("why").orElse(""),
                answers.list("groups"),
                Needs.from(answers));
    }

    /** What people agree to, as the form says it now. */
    private String consentWording() {
        return form.fields()
                .filter(field -> field.key().equals("consent"))
                .map(Field::label)
                .findFirst()
                .orElseThrow();
    }

    private static Choices choices(CallOut callOut) {
        return Choices.of(
                "groups",
                callOut.groups().stream().map(group -> new Choice(group, group)).toList());
    }

    private CallOut require(String code) {
        return callingOut.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CallOut requireOpen(String code) {
        CallOut callOut = require(code);
        if (!callingOut.isOpen(callOut)) {
            throw new CallOutNotOpen(callOut.code());
        }
        return callOut;
    }
}
