package org.alongside.vacancy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicFlow;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.vacancy.InterestedPerson;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.Vacancy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The public pages, without sign-in: vacant seats, expressing an interest, and answering an offer. */
@Controller
@Allow(everyone = true)
class SeatsController {

    private static final String SEATS = "/seats/";
    private static final String RECEIVED = "received-interest";

    private final Vacancies vacancies;
    private final PublicFlow flow;
    private final PublicForms publicForms;
    private final Form form;

    SeatsController(Vacancies vacancies, PublicFlow flow, PublicForms publicForms, Forms forms) {
        this.vacancies = vacancies;
        this.flow = flow;
        this.publicForms = publicForms;
        this.form = forms.require("seat-interest");
    }

    @GetMapping("/seats")
    String list(Model model) {
        model.addAttribute("vacancies", vacancies.open());
        return "vacancy/open";
    }

    @GetMapping("/seats/{code}")
    String about(@PathVariable("code") String code, Model model) {
        Vacancy vacancy = require(code);
        model.addAttribute("vacancy", vacancy);
        model.addAttribute("open", vacancies.takesInterest(vacancy));
        return "vacancy/about";
    }

    @GetMapping("/seats/{code}/interest")
    String ask(
            @PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        Optional<String> sent = visit.sentBefore();
        if (sent.isPresent()) {
            request.getSession().setAttribute(RECEIVED, code);
            return "redirect:" + sent.get();
        }
        Vacancy vacancy = require(code);
        return vacancies.takesInterest(vacancy)
                ? flow.show(filling(visit, code), visit, request, view -> page(vacancy, visit, view, model))
                : "redirect:" + SEATS + code;
    }

    @PostMapping("/seats/{code}/interest")
    String take(
            @PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        PublicForms.Visit visit = publicForms.visit(request, response, form);
        Optional<String> answered = visit.answered();
        if (answered.isPresent()) {
            request.getSession().setAttribute(RECEIVED, code);
            return "redirect:" + answered.get();
        }
        Vacancy vacancy = require(code);
        if (!vacancies.takesInterest(vacancy)) {
            return "redirect:" + SEATS + code;
        }
        return flow.take(filling(visit, code), visit, request, view -> page(vacancy, visit, view, model), answers -> {
            Optional<UUID> interested = vacancies.interest(code, person(answers));
            request.getSession().setAttribute(RECEIVED, code);
            interested.ifPresent(added -> vacancies.agreed(added, consentWording()));
            return new PublicFlow.Done(
                    SEATS + code + "/received", interested.map(UUID::toString).orElse(null));
        });
    }

    private PublicFlow.Filling filling(PublicForms.Visit visit, String code) {
        return new PublicFlow.Filling(form, visit.typed(), Choices.none(), SEATS + code + "/interest");
    }

    /** The same page for a first and a repeated interest. */
    @GetMapping("/seats/{code}/received")
    String received(
            @PathVariable("code") String code,
            @SessionAttribute(name = RECEIVED, required = false) @Nullable String sent,
            Model model) {
        model.addAttribute("vacancy", require(code));
        model.addAttribute("sent", code.equals(sent));
        return "vacancy/received";
    }

    /** The page has two buttons, because mail scanners open every link. Changes nothing, however often it is opened. */
    @GetMapping("/seats/offer/{token}")
    String offer(@PathVariable("token") String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<Vacancy> offered = vacancies.offered(token);
        model.addAttribute("token", token);
        offered.ifPresent(vacancy -> model.addAttribute("vacancy", vacancy));
        return offered.isPresent() ? "vacancy/offer" : gone(response);
    }

    @PostMapping("/seats/offer/{token}")
    String answer(
            @PathVariable("token") String token,
            @RequestParam("answer") String answer,
            HttpServletResponse response,
            Model model) {
        boolean yes = answer.equals("yes");
        model.addAttribute("yes", yes);
        return vacancies.answer(token, yes) ? "vacancy/answered" : gone(response);
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "vacancy/gone";
    }

    private static String page(Vacancy vacancy, PublicForms.Visit visit, FormView view, Model model) {
        String about = SEATS + vacancy.code();
        return FormPage.of(view, about + "/interest")
                .under(vacancy.bodyName())
                .leavingTo(about)
                .visitedBy(visit)
                .into(model);
    }

    private static InterestedPerson person(FormSubmission answers) {
        answers.ticked("consent");
        return new InterestedPerson(
                answers.text("name"),
                answers.maybe("email").orElse(null),
                answers.maybe("phone").orElse(null),
                answers.text("why"),
                answers.maybe("needs").orElse(null));
    }

    /** What people agree to, as the form says it now. */
    private String consentWording() {
        return form.fields()
                .filter(field -> field.key().equals("consent"))
                .map(Field::label)
                .findFirst()
                .orElseThrow();
    }

    private Vacancy require(String code) {
        return vacancies.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
