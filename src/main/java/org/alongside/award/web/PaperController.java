package org.alongside.award.web;

import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.alongside.award.ScoreSheet;
import org.alongside.award.Scoring;
import org.alongside.award.ScoringReading;
import org.alongside.form.Choices;
import org.alongside.form.DraftedFlow;
import org.alongside.form.FormView;
import org.alongside.form.Refused;
import org.alongside.form.Typed;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what members gave on paper, by phone, with support or in a meeting; and saying that a promise is kept. */
@Controller
class PaperController {

    private static final String SCORING = "/scoring/";

    private final ScoringReading reading;
    private final Scoring scoring;
    private final PaperForm paperForm;
    private final DraftedFlow filled;
    private final CurrentViewer viewers;
    private final MessageSource messages;

    PaperController(
            ScoringReading reading,
            Scoring scoring,
            PaperForm paperForm,
            DraftedFlow filled,
            CurrentViewer viewers,
            MessageSource messages) {
        this.reading = reading;
        this.scoring = scoring;
        this.paperForm = paperForm;
        this.filled = filled;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/scoring/{round}/seats/{seat}/scores")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView sheet(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        ScoreSheet sheet = reading.sheet(id, seat);
        return sheet.open() && !sheet.entries().isEmpty()
                ? filled.show(filling(sheet), request, view -> page(sheet, view))
                : new ModelAndView("redirect:" + SCORING + id);
    }

    @PostMapping("/scoring/{round}/seats/{seat}/scores")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView record(
            @PathVariable("round") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ScoreSheet sheet = reading.sheet(id, seat);
        return filled.take(filling(sheet), request, view -> page(sheet, view), answers -> {
            if (!sheet.open()) {
                throw Refused.altogether("award.over");
            }
            scoring.record(id, seat, viewers.require().id(), paperForm.read(sheet, answers), paperForm.how(answers));
            redirect.addFlashAttribute("notice", text("award.paper.kept", sheet.name()));
            return SCORING + id;
        });
    }

    @PostMapping("/scoring/{round}/asked/{help}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    String answered(@PathVariable("round") UUID id, @PathVariable("help") UUID help, RedirectAttributes redirect) {
        scoring.answerHelp(id, help, viewers.require().id());
        redirect.addFlashAttribute("notice", text("award.round.help-done"));
        return "redirect:" + SCORING + id + "#asked";
    }

    private DraftedFlow.Filling filling(ScoreSheet sheet) {
        return new DraftedFlow.Filling(
                paperForm.of(sheet),
                viewers.require().id(),
                sheet.title(),
                "scores-on-paper:" + sheet.seat(),
                Typed.none(),
                Choices.none(),
                address(sheet));
    }

    private ModelAndView page(ScoreSheet sheet, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("back", SCORING + sheet.round())
                .addObject("caption", sheet.name() + ", " + sheet.title())
                .addObject("lead", view.number() == 1 && !view.isCheck() ? text("award.paper.lead") : null)
                .addObject("saves", true)
                .addObject("address", address(sheet))
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private static String address(ScoreSheet sheet) {
        return SCORING + sheet.round() + "/seats/" + sheet.seat() + "/scores";
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, Locale.UK));
    }
}
