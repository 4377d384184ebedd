package org.alongside.scoring.web;

import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Forms;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminding members who have not scored, and extending the deadline. */
@Controller
class ScoringTimeController {

    private static final String SCORING = "/scoring/";
    private static final String NOTICE = "notice";
    private static final String EXTEND = "scoring-extend";

    private final ScoringQueries reading;
    private final ScoringLifecycle course;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    ScoringTimeController(
            ScoringQueries reading,
            ScoringLifecycle course,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.reading = reading;
        this.course = course;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @PostMapping("/scoring/{round}/remind")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    String remind(
            @PathVariable("round") UUID id,
            @RequestParam(name = "seat", required = false) @Nullable UUID seat,
            RedirectAttributes redirect) {
        int reminded = course.remind(id, seat);
        redirect.addFlashAttribute(NOTICE, messages.text("scoring.round.reminded", reminded));
        redirect.addFlashAttribute("noticeFailed", reminded == 0);
        return "redirect:" + SCORING + id;
    }

    @GetMapping("/scoring/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView moreTime(@PathVariable("round") UUID id, HttpServletRequest request) {
        return reading.view(id).open()
                ? filled.show(extending(id), request, view -> extension(id, view))
                : new ModelAndView("redirect:" + SCORING + id);
    }

    @PostMapping("/scoring/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView giveMoreTime(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return filled.take(extending(id), request, view -> extension(id, view), answers -> {
            if (!reading.view(id).open()) {
                // After the deadline, time is given in the chair's pending step, so that the process gets the new date.
                throw ValidationRejected.altogether("scoring.over");
            }
            var opened = course.giveMoreTime(id, answers.number("workingDays"), answers.text("reason"));
            redirect.addFlashAttribute(
                    NOTICE, messages.text("scoring.round.extended", dates.weekday(opened.closesAt())));
            return SCORING + id;
        });
    }

    private DraftedFlow.Filling extending(UUID id) {
        return new DraftedFlow.Filling(
                forms.require(EXTEND),
                viewers.require().id(),
                forms.require(EXTEND).title(),
                EXTEND + ":" + id,
                RawInput.none(),
                Choices.none(),
                SCORING + id + "/more-time");
    }

    private ModelAndView extension(UUID id, FormView view) {
        return DraftedPage.of(SCORING + id, reading.view(id).title(), SCORING + id + "/more-time", view);
    }
}
