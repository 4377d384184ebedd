package org.alongside.vacancy.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.SeatKind;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.recruitment.Channel;
import org.alongside.text.Messages;
import org.alongside.vacancy.Vacancies;
import org.alongside.vacancy.Vacancy;
import org.alongside.vacancy.VacancyCallOut;
import org.alongside.worklist.NextSteps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Vacancies for officers and chairs: starting one, interested people, recording an answer. */
@Controller
@KnownOptions(form = "seat-call", key = "kind", of = SeatKind.class)
@KnownOptions(form = "seat-call", key = "channels", of = Channel.class)
class VacancyController {

    private static final String VACANCIES = "/vacancies/";
    private static final int USUAL_WORKING_DAYS = 20;

    private final Vacancies vacancies;
    private final BodyAdministration bodies;
    private final CaseRecord record;
    private final Form form;
    private final DraftedFlow flow;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final NextSteps next;
    private final Dates dates;

    VacancyController(
            Vacancies vacancies,
            BodyAdministration bodies,
            CaseRecord record,
            Forms forms,
            DraftedFlow flow,
            CurrentViewer viewers,
            Messages messages,
            NextSteps next,
            Dates dates) {
        this.vacancies = vacancies;
        this.bodies = bodies;
        this.record = record;
        this.form = forms.require("seat-call");
        this.flow = flow;
        this.viewers = viewers;
        this.messages = messages;
        this.next = next;
        this.dates = dates;
    }

    @GetMapping("/bodies/{body}/vacancies")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = BodyToSearchFor.class)
    ModelAndView list(@PathVariable("body") UUID body) {
        return new ModelAndView("vacancy/list")
                .addObject("body", bodies.find(body).orElseThrow())
                .addObject("vacancies", vacancies.ofBody(body));
    }

    @GetMapping("/bodies/{body}/vacancies/new")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER},
            on = BodyToSearchFor.class)
    ModelAndView begin(@PathVariable("body") UUID body, HttpServletRequest request) {
        return flow.show(filling(body, request), request, view -> page(body, view));
    }

    @PostMapping("/bodies/{body}/vacancies/new")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER},
            on = BodyToSearchFor.class)
    ModelAndView publish(@PathVariable("body") UUID body, HttpServletRequest request, RedirectAttributes redirect) {
        return flow.take(filling(body, request), request, view -> page(body, view), answers -> {
            UUID id = vacancies.begin(call(body, answers));
            Vacancy begun = vacancies.require(id);
            redirect.addFlashAttribute("notice", messages.text("vacancy.begun", dates.day(begun.closesOn())));
            return VACANCIES + id;
        });
    }

    @GetMapping("/vacancies/{vacancy}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = VacancyToRun.class)
    ModelAndView show(@PathVariable("vacancy") UUID id) {
        var vacancy = vacancies.require(id);
        return new ModelAndView("vacancy/desk")
                .addObject("vacancy", vacancy)
                .addObject("entries", record.entries(vacancy.reference()));
    }

    @PostMapping("/vacancies/{vacancy}/answer")
    @Allow(
            roles = {OFFICER},
            on = VacancyToRun.class)
    String answer(
            @PathVariable("vacancy") UUID id, @RequestParam("answer") String answer, RedirectAttributes redirect) {
        boolean yes = answer.equals("yes");
        boolean[] counted = new boolean[1];
        String said = next.after(vacancies.require(id).reference(), viewers.require(), () -> {
            counted[0] = vacancies.answer(id, yes);
            return messages.text(
                    counted[0] ? (yes ? "vacancy.desk.accepted" : "vacancy.desk.declined") : "vacancy.desk.too-late");
        });
        redirect.addFlashAttribute("notice", said);
        redirect.addFlashAttribute("noticeFailed", !counted[0]);
        return "redirect:" + VACANCIES + id;
    }

    private DraftedFlow.Filling filling(UUID body, HttpServletRequest request) {
        RawInput begin =
                RawInput.none().with("workingDays", USUAL_WORKING_DAYS).with("kind", request.getParameter("kind"));
        return new DraftedFlow.Filling(
                form, viewers.require().id(), form.title(), "seat-call:" + body, begin, Choices.none(), address(body));
    }

    private static VacancyCallOut call(UUID body, FormSubmission answers) {
        return new VacancyCallOut(
                body,
                answers.oneOf("kind", SeatKind.class),
                answers.text("callOut"),
                answers.severalOf("channels", Channel.class).stream().toList(),
                answers.number("workingDays"),
                answers.date("seatFrom"),
                answers.maybeDate("seatTo").orElse(null));
    }

    private ModelAndView page(UUID id, FormView view) {
        Body body = bodies.find(id).orElseThrow();
        return new ModelAndView("form/drafted-page")
                .addObject("back", "/bodies/" + id)
                .addObject("caption", body.name())
                .addObject("saves", true)
                .addObject("address", address(id))
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private static String address(UUID body) {
        return "/bodies/" + body + "/vacancies/new";
    }
}
