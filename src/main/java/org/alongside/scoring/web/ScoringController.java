package org.alongside.scoring.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.SeatClock;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.view.ScoreSheets;
import org.alongside.scoring.view.ScoringLists;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.scoring.voting.ScoreEntryPolicy;
import org.alongside.scoring.voting.ScoringClocks;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scoring rounds for those who look after them: setting one up, who has scored, reminding, more time, the ranking. */
@Controller
@KnownOptions(
        form = "scoring-round",
        key = "scale",
        values = {"3", "5", "10"})
@KnownOptions(
        form = "scoring-round",
        key = "line",
        values = {"MONEY", "WINNERS"})
class ScoringController {

    private static final String SCORING = "/scoring/";
    private static final String NOTICE = "notice";
    private static final String EXTEND = "scoring-extend";

    private final ScoringQueries reading;
    private final ScoringLists lists;
    private final ScoreSheets sheets;
    private final ScoringLifecycle course;
    private final ScoringClocks clocks;
    private final ScoreEntryPolicy entryPolicy;
    private final CaseRecord record;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    ScoringController(
            ScoringQueries reading,
            ScoringLists lists,
            ScoreSheets sheets,
            ScoringLifecycle course,
            ScoringClocks clocks,
            ScoreEntryPolicy entryPolicy,
            CaseRecord record,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.reading = reading;
        this.lists = lists;
        this.sheets = sheets;
        this.course = course;
        this.clocks = clocks;
        this.entryPolicy = entryPolicy;
        this.record = record;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/scoring")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView list() {
        return new ModelAndView("scoring/rounds").addObject("rounds", lists.newest(viewers.require()));
    }

    @GetMapping("/scoring/{round}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ModelAndView show(@PathVariable("round") UUID id) {
        ScoringView round = reading.view(id);
        return new ModelAndView("scoring/round")
                .addObject("round", round)
                .addObject("asked", sheets.asked(id))
                .addObject(
                        "barred", entryPolicy.barred(id, viewers.require().id()).orElse(null))
                .addObject(
                        "stopped",
                        clocks.of(id).stream()
                                .filter(SeatClock::waits)
                                .collect(Collectors.toMap(SeatClock::seat, Function.identity())))
                .addObject("bars", RankingBar.of(round))
                .addObject("entries", record.entries(round.reference()));
    }

    @PostMapping("/scoring/{round}/remind")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    String remind(
            @PathVariable("round") UUID id,
            @RequestParam(name = "seat", required = false) @Nullable UUID seat,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(NOTICE, messages.text("scoring.round.reminded", course.remind(id, seat)));
        return "redirect:" + SCORING + id;
    }

    @GetMapping("/scoring/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView moreTime(@PathVariable("round") UUID id, HttpServletRequest request) {
        return filled.show(extending(id), request, view -> extension(id, view));
    }

    @PostMapping("/scoring/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = ScoringToRun.class)
    ModelAndView giveMoreTime(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return filled.take(extending(id), request, view -> extension(id, view), answers -> {
            if (!reading.view(id).open()) {
                // Past its deadline it goes on in the step that waits for the chair, so that the process hears of it.
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
