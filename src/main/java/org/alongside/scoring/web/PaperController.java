package org.alongside.scoring.web;

import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.EntryBarred;
import org.alongside.scoring.model.ScoreRefused;
import org.alongside.scoring.view.ScoreSheet;
import org.alongside.scoring.view.ScoreSheets;
import org.alongside.scoring.voting.ScoreEntryPolicy;
import org.alongside.scoring.voting.Scoring;
import org.alongside.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording scores given on paper, by phone, with support or in a meeting, and marking promises as kept. */
@Controller
class PaperController {

    private static final String SCORING = "/scoring/";

    private final ScoreSheets sheets;
    private final Scoring scoring;
    private final ScoreEntryPolicy entryPolicy;
    private final PaperForm paperForm;
    private final DraftedFlow filled;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    PaperController(
            ScoreSheets sheets,
            Scoring scoring,
            ScoreEntryPolicy entryPolicy,
            PaperForm paperForm,
            DraftedFlow filled,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.sheets = sheets;
        this.scoring = scoring;
        this.entryPolicy = entryPolicy;
        this.paperForm = paperForm;
        this.filled = filled;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/scoring/{round}/seats/{seat}/scores")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView sheet(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        ScoreSheet sheet = sheets.sheet(id, seat);
        Optional<EntryBarred> barred = entryPolicy.barred(id, viewers.require().id());
        if (barred.isPresent()) {
            return new ModelAndView(
                    "scoring/entry-barred", Map.of("sheet", sheet, "barred", barred.get()), HttpStatus.FORBIDDEN);
        }
        return sheet.open()
                        && !(sheet.entries().isEmpty() && sheet.scoredByMember().isEmpty())
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
        ScoreSheet sheet = sheets.sheet(id, seat);
        return filled.take(filling(sheet), request, view -> page(sheet, view), answers -> {
            if (!sheet.open()) {
                throw ValidationRejected.altogether("scoring.over");
            }
            try {
                scoring.record(
                        id, seat, viewers.require().id(), paperForm.read(sheet, answers), paperForm.how(answers));
            } catch (ScoreRefused refused) {
                throw onTheForm(refused, sheets.sheet(id, seat));
            }
            redirect.addFlashAttribute("notice", messages.text("scoring.paper.kept", sheet.name()));
            return SCORING + id;
        });
    }

    /** Shows the refusal beside its entry and keeps the answers. */
    private ValidationRejected onTheForm(ScoreRefused refused, ScoreSheet sheet) {
        String message = "scoring.paper.refused." + refused.why();
        if (refused.entry().isEmpty()) {
            return ValidationRejected.altogether(message);
        }
        ScoreSheet.Line line = sheet.line(refused.entry().get());
        return ValidationRejected.at(
                PaperForm.field(line), message, sheet.name(), line.entry().name(), dates.moment(line.scoredAt()));
    }

    @PostMapping("/scoring/{round}/asked/{help}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    String answered(@PathVariable("round") UUID id, @PathVariable("help") UUID help, RedirectAttributes redirect) {
        scoring.answerHelp(id, help, viewers.require().id());
        redirect.addFlashAttribute("notice", messages.text("scoring.round.help-done"));
        return "redirect:" + SCORING + id + "#asked";
    }

    private DraftedFlow.Filling filling(ScoreSheet sheet) {
        return new DraftedFlow.Filling(
                paperForm.of(sheet),
                viewers.require().id(),
                sheet.title(),
                "scores-on-paper:" + sheet.seat(),
                RawInput.none(),
                Choices.none(),
                address(sheet));
    }

    private ModelAndView page(ScoreSheet sheet, FormView view) {
        return DraftedPage.of(SCORING + sheet.round(), sheet.name() + ", " + sheet.title(), address(sheet), view)
                .addObject("lead", view.number() == 1 && !view.isCheck() ? lead(sheet) : null);
    }

    private String lead(ScoreSheet sheet) {
        String lead = messages.text("scoring.paper.lead");
        return sheet.scoredByMember().isEmpty()
                ? lead
                : lead + " "
                        + messages.text(
                                "scoring.paper.own",
                                sheet.name(),
                                sheet.scoredByMember().stream()
                                        .map(line -> messages.text(
                                                "scoring.paper.own.entry",
                                                line.entry().name(),
                                                dates.moment(line.scoredAt())))
                                        .collect(Collectors.joining("; ")));
    }

    private static String address(ScoreSheet sheet) {
        return SCORING + sheet.round() + "/seats/" + sheet.seat() + "/scores";
    }
}
