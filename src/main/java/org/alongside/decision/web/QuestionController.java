package org.alongside.decision.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.MemberQuestioning;
import org.alongside.decision.voting.QuestionView;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Members' questions: asking on their pages, answering on the officers'. */
@Controller
@UsesReadingPreferences
class QuestionController {

    private static final String NOTICE = "notice";

    private final MemberQuestioning asking;
    private final RoundQueries reading;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    QuestionController(
            MemberQuestioning asking,
            RoundQueries reading,
            DraftedForm forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.asking = asking;
        this.reading = reading;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/decide/{round}/questions")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView read(@PathVariable("round") UUID id, HttpServletRequest request) {
        return forms.show(asked(id), request, view -> members(id, view));
    }

    @PostMapping("/decide/{round}/questions")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView ask(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return forms.take(asked(id), request, view -> members(id, view), answers -> {
            LocalDate promised = asking.ask(id, person(), answers.text("words"));
            redirect.addFlashAttribute(NOTICE, messages.text("decision.questions.promised", dates.weekday(promised)));
            return address(id);
        });
    }

    @GetMapping("/rounds/{round}/questions")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView list(@PathVariable("round") UUID id) {
        return new ModelAndView("decision/round-questions")
                .addObject("round", reading.round(id))
                .addObject("questions", asking.of(id));
    }

    @GetMapping("/rounds/{round}/questions/{question}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView question(
            @PathVariable("round") UUID id, @PathVariable("question") UUID question, HttpServletRequest request) {
        QuestionView asked = asking.question(id, question);
        return forms.show(answering(id, question), request, view -> officers(id, asked, view));
    }

    @PostMapping("/rounds/{round}/questions/{question}")
    @Allow(
            roles = {OFFICER},
            on = RoundToRun.class)
    ModelAndView answer(
            @PathVariable("round") UUID id,
            @PathVariable("question") UUID question,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        QuestionView asked = asking.question(id, question);
        return forms.take(answering(id, question), request, view -> officers(id, asked, view), answers -> {
            asking.answer(id, question, person(), answers.text("answer"));
            redirect.addFlashAttribute(NOTICE, messages.text("decision.questions.answered"));
            return "/rounds/" + id + "/questions";
        });
    }

    private DraftedForm.Filling asked(UUID id) {
        return new DraftedForm.Filling(
                "panel-question", person(), "panel-question:" + id, RawInput.none(), Choices.none(), address(id));
    }

    private DraftedForm.Filling answering(UUID id, UUID question) {
        return new DraftedForm.Filling(
                "panel-answer",
                person(),
                "panel-answer:" + question,
                RawInput.none(),
                Choices.none(),
                "/rounds/" + id + "/questions/" + question);
    }

    private ModelAndView members(UUID id, FormView view) {
        RoundQueries.Mine mine = reading.mine(id, person());
        return new ModelAndView("decision/decide-questions")
                .addObject("round", mine.round())
                .addObject("part", mine.part())
                .addObject("questions", asking.of(id))
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private ModelAndView officers(UUID id, QuestionView asked, FormView view) {
        return new ModelAndView("decision/round-answer")
                .addObject("round", reading.round(id))
                .addObject("asked", asked)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private static String address(UUID round) {
        return "/decide/" + round + "/questions";
    }

    private UUID person() {
        return viewers.require().id();
    }
}
