package org.alongside.scoring.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyQueries;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
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
import org.alongside.scoring.lifecycle.ScoringPlanning;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringRecord;
import org.alongside.scoring.view.ScoringView;
import org.alongside.scoring.voting.ScoreEntryPolicy;
import org.alongside.scoring.voting.ScoringClocks;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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
    private static final int USUAL_WORKING_DAYS = 10;

    private final ScoringQueries reading;
    private final ScoringPlanning planning;
    private final ScoringLifecycle course;
    private final ScoringClocks clocks;
    private final ScoreEntryPolicy entryPolicy;
    private final BodyAdministration bodies;
    private final BodyQueries load;
    private final CaseRecord record;
    private final ScoringRecord scoringRecord;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    ScoringController(
            ScoringQueries reading,
            ScoringPlanning planning,
            ScoringLifecycle course,
            ScoringClocks clocks,
            ScoreEntryPolicy entryPolicy,
            BodyAdministration bodies,
            BodyQueries load,
            CaseRecord record,
            ScoringRecord scoringRecord,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.reading = reading;
        this.planning = planning;
        this.course = course;
        this.clocks = clocks;
        this.entryPolicy = entryPolicy;
        this.bodies = bodies;
        this.load = load;
        this.record = record;
        this.scoringRecord = scoringRecord;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/scoring")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView list() {
        return new ModelAndView("award/rounds").addObject("rounds", reading.all(viewers.require()));
    }

    @GetMapping("/bodies/{body}/scoring/new")
    @Allow(roles = {OFFICER})
    ModelAndView begin(@PathVariable("body") UUID body, HttpServletRequest request) {
        return filled.show(settingUp(body), request, view -> plan(body, view));
    }

    @PostMapping("/bodies/{body}/scoring/new")
    @Allow(roles = {OFFICER})
    ModelAndView setUp(@PathVariable("body") UUID body, HttpServletRequest request, RedirectAttributes redirect) {
        return filled.take(settingUp(body), request, view -> plan(body, view), answers -> {
            Body asked = require(body);
            int open = load.openRounds(body);
            int fair = asked.rules().roundsAtATime();
            Optional<String> why = signed(answers);
            if (open >= fair && why.isEmpty()) {
                throw ValidationRejected.at("loadReason", "award.set-up.load", open, fair);
            }
            UUID id = planning.setUp(
                    ScoringPlanForm.read(body, answers),
                    open >= fair ? new ScoringPlanning.Overload(open, fair, why.orElseThrow()) : null);
            redirect.addFlashAttribute(NOTICE, messages.text("award.set-up.done"));
            return SCORING + id;
        });
    }

    private static Optional<String> signed(FormSubmission answers) {
        return answers.maybe("loadReason").filter(given -> answers.flag("loadSigned"));
    }

    @GetMapping("/scoring/{round}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ModelAndView show(@PathVariable("round") UUID id) {
        ScoringView round = reading.view(id);
        return new ModelAndView("award/round")
                .addObject("round", round)
                .addObject("asked", reading.asked(id))
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
        redirect.addFlashAttribute(NOTICE, messages.text("award.round.reminded", course.remind(id, seat)));
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
                throw ValidationRejected.altogether("award.over");
            }
            var opened = course.giveMoreTime(id, answers.number("workingDays"), answers.text("reason"));
            redirect.addFlashAttribute(NOTICE, messages.text("award.round.extended", dates.weekday(opened.closesAt())));
            return SCORING + id;
        });
    }

    @GetMapping("/scoring/{round}/ranking.csv")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    ResponseEntity<byte[]> csv(@PathVariable("round") UUID id) {
        ScoringView round = reading.view(id);
        if (!round.showsAverages()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ranking-" + round.reference() + ".csv")
                                .build()
                                .toString())
                .body(RankingCsv.of(round, messages::text).getBytes(StandardCharsets.UTF_8));
    }

    /** The record as a file; before the round is over, a page that says why it is not there. */
    @GetMapping("/scoring/{round}/record.pdf")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = ScoringToRun.class)
    @Nullable
    ModelAndView pdf(@PathVariable("round") UUID id, HttpServletResponse response) throws IOException {
        ScoringView round = reading.view(id);
        Optional<byte[]> file = scoringRecord.pdf(id);
        if (file.isEmpty()) {
            return new ModelAndView("award/record-not-yet", Map.of("round", round), HttpStatus.CONFLICT);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename("record-" + round.reference() + ".pdf")
                        .build()
                        .toString());
        response.getOutputStream().write(file.get());
        return null;
    }

    private DraftedFlow.Filling settingUp(UUID body) {
        require(body);
        return filling(
                "scoring-round",
                "scoring-round:" + body,
                RawInput.none().with("workingDays", USUAL_WORKING_DAYS).with("scale", "5"),
                "/bodies/" + body + "/scoring/new");
    }

    private DraftedFlow.Filling extending(UUID id) {
        return filling("scoring-extend", "scoring-extend:" + id, RawInput.none(), SCORING + id + "/more-time");
    }

    private DraftedFlow.Filling filling(String form, String subject, RawInput begin, String address) {
        return new DraftedFlow.Filling(
                forms.require(form),
                viewers.require().id(),
                forms.require(form).title(),
                subject,
                begin,
                Choices.none(),
                address);
    }

    private ModelAndView plan(UUID body, FormView view) {
        return form("/bodies/" + body, require(body).name(), "/bodies/" + body + "/scoring/new", view);
    }

    private ModelAndView extension(UUID id, FormView view) {
        return form(SCORING + id, reading.view(id).title(), SCORING + id + "/more-time", view);
    }

    private static ModelAndView form(String back, String caption, String address, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("saves", true)
                .addObject("back", back)
                .addObject("caption", caption)
                .addObject("address", address)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private Body require(UUID body) {
        return bodies.find(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
