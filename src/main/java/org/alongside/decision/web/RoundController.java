package org.alongside.decision.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.calendar.Dates;
import org.alongside.decision.lifecycle.MeetingForm;
import org.alongside.decision.lifecycle.MeetingRecording;
import org.alongside.decision.lifecycle.RoundAdministration;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.view.RoundAdminPages;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.BallotEntryPolicy;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.round.EntryBarred;
import org.alongside.round.SeatClock;
import org.alongside.text.Messages;
import org.alongside.worklist.NextSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administration of rounds: turnout, quorum, reminders, extensions, recorded ballots and meetings. */
@Controller
@KnownOptions(form = "round-ballot", key = "seat", from = "seats")
@KnownOptions(form = "round-ballot", key = "way", of = BallotWay.class)
@KnownOptions(form = "round-ballot", key = "choice", of = BallotChoice.class)
@KnownOptions(form = "round-meeting", key = "present", from = "seats")
@KnownOptions(form = "round-meeting", key = "setAside", from = "ballotsGiven")
@KnownOptions(form = "round-meeting", key = "outcome", of = PanelOutcome.class)
class RoundController {

    private static final String ROUNDS = "/rounds/";
    private static final Set<String> BALLOTS = Set.of("ballot", "round-ballot");
    private static final String NOTICE = "notice";

    private final RoundQueries reading;
    private final RoundAdminPages pages;
    private final RoundAdministration chairing;
    private final MeetingRecording meetings;
    private final BallotEntryPolicy entry;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final AdditionalAnswers additional;
    private final Messages messages;
    private final NextSteps next;

    RoundController(
            RoundQueries reading,
            RoundAdminPages pages,
            RoundAdministration chairing,
            MeetingRecording meetings,
            BallotEntryPolicy entry,
            DraftedForm forms,
            CurrentViewer viewers,
            Dates dates,
            AdditionalAnswers additional,
            Messages messages,
            NextSteps next) {
        this.additional = additional;
        this.reading = reading;
        this.pages = pages;
        this.chairing = chairing;
        this.meetings = meetings;
        this.entry = entry;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
        this.next = next;
    }

    @GetMapping("/rounds")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView list() {
        return new ModelAndView("decision/rounds")
                .addObject("running", reading.running(viewers.require()))
                .addObject("over", reading.over(viewers.require()));
    }

    @GetMapping("/rounds/{round}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR},
            on = RoundToRun.class)
    ModelAndView show(@PathVariable("round") UUID id) {
        RoundAdminPages.DeskPage page = pages.of(id);
        RoundAdminView desk = page.desk();
        List<SeatClock> seats = page.clocks();
        return new ModelAndView("decision/round")
                .addObject("desk", desk)
                .addObject("round", desk.round())
                .addObject("barred", entry.barred(id, viewers.require().id()).orElse(null))
                .addObject(
                        "stopped",
                        seats.stream()
                                .filter(SeatClock::waits)
                                .collect(Collectors.toMap(SeatClock::seat, Function.identity())))
                .addObject("additional", additional(id, desk.round().state().isOver()))
                .addObject("picture", QuorumPicture.of(desk.quorum()));
    }

    /** Answers given with ballots are shown as the ballots are: once the round is over, and without names. */
    private List<AdditionalAnswers.Additional> additional(UUID round, boolean over) {
        return additional.about(round).stream()
                .filter(answer -> over || !BALLOTS.contains(answer.formId()))
                .map(answer -> BALLOTS.contains(answer.formId()) ? answer.withoutName() : answer)
                .toList();
    }

    @PostMapping("/rounds/{round}/remind")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    String remind(
            @PathVariable("round") UUID id,
            @RequestParam(name = "seat", required = false) @Nullable UUID seat,
            RedirectAttributes redirect) {
        int reminded = chairing.remind(id, seat);
        redirect.addFlashAttribute(NOTICE, messages.text("decision.round.reminded", reminded));
        redirect.addFlashAttribute("noticeFailed", reminded == 0);
        return "redirect:" + ROUNDS + id;
    }

    @PostMapping("/rounds/{round}/asked/{help}")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    String answered(@PathVariable("round") UUID id, @PathVariable("help") UUID help, RedirectAttributes redirect) {
        chairing.answerHelp(id, help, viewers.require().id());
        redirect.addFlashAttribute(NOTICE, messages.text("decision.round.help-done"));
        return "redirect:" + ROUNDS + id + "#asked";
    }

    @GetMapping("/rounds/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView moreTime(@PathVariable("round") UUID id, HttpServletRequest request) {
        return show(moreTime(id), id, request);
    }

    @PostMapping("/rounds/{round}/more-time")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView giveMoreTime(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        DraftedForm.Filling filling = moreTime(id);
        return forms.take(filling, request, view -> form(filling, id, view), answers -> {
            refuseUnlessOpen(id);
            var closesAt = chairing.giveMoreTime(id, answers.number("workingDays"), answers.text("reason"));
            redirect.addFlashAttribute(NOTICE, messages.text("decision.round.extended", dates.weekday(closesAt)));
            return ROUNDS + id;
        });
    }

    @GetMapping("/rounds/{round}/ballot")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView ballot(@PathVariable("round") UUID id, HttpServletRequest request) {
        return entry.barred(id, viewers.require().id())
                .map(barred -> barred(id, barred))
                .orElseGet(() -> show(ballotFor(id, request.getParameter("seat")), id, request));
    }

    @PostMapping("/rounds/{round}/ballot")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView recordBallot(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        DraftedForm.Filling filling = ballotFor(id, null);
        return forms.take(filling, request, view -> form(filling, id, view), answers -> {
            try {
                chairing.recordBallot(
                        id,
                        answers.id("seat"),
                        viewers.require().id(),
                        BallotForm.read(answers),
                        new Assistance(
                                answers.oneOf("way", BallotWay.class),
                                answers.maybe("helpedBy").orElse(null),
                                answers.text("confirmedHow")));
            } catch (BallotRefused refused) {
                // On the form, so that the input is kept.
                throw ValidationRejected.altogether("decision.entry.refused." + refused.why());
            }
            redirect.addFlashAttribute(NOTICE, messages.text("decision.round.recorded"));
            return ROUNDS + id;
        });
    }

    @GetMapping("/rounds/{round}/meeting")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView meeting(@PathVariable("round") UUID id, HttpServletRequest request) {
        return entry.barred(id, viewers.require().id())
                .map(barred -> barred(id, barred))
                .orElseGet(() -> show(meeting(id), id, request));
    }

    @PostMapping("/rounds/{round}/meeting")
    @Allow(
            roles = {OFFICER, PANEL_CHAIR},
            on = RoundToRun.class)
    ModelAndView recordMeeting(
            @PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        DraftedForm.Filling filling = meeting(id);
        return forms.take(filling, request, view -> form(filling, id, view), answers -> {
            MeetingDecision decision = MeetingForm.read(answers);
            Viewer viewer = viewers.require();
            redirect.addFlashAttribute(NOTICE, next.after(reading.round(id).reference(), viewer, () -> {
                if (!meetings.isRecorded(id, decision)) {
                    refuseUnlessOpen(id);
                    meetings.record(id, decision, MeetingForm.setAside(answers), viewer.id());
                }
                return messages.text("decision.round.meeting-recorded");
            }));
            return ROUNDS + id;
        });
    }

    private ModelAndView barred(UUID id, EntryBarred barred) {
        return new ModelAndView(
                "decision/entry-barred", Map.of("round", reading.round(id), "barred", barred), HttpStatus.FORBIDDEN);
    }

    /** An inquorate round is handled in the chair's task, so that the process continues with it. */
    private void refuseUnlessOpen(UUID id) {
        if (!reading.round(id).open()) {
            throw ValidationRejected.altogether("decision.round.over");
        }
    }

    private DraftedForm.Filling moreTime(UUID id) {
        return filling("round-extend", id, "more-time", RawInput.none(), Choices.none());
    }

    private DraftedForm.Filling ballotFor(UUID id, @Nullable String seat) {
        RawInput begin = seat == null ? RawInput.none() : RawInput.none().with("seat", seat);
        return filling("round-ballot", id, "ballot", begin, Choices.of("seats", reading.seatChoices(id)));
    }

    private DraftedForm.Filling meeting(UUID id) {
        List<Choice> given = reading.ballotsGiven(id);
        return filling(
                "round-meeting",
                id,
                "meeting",
                RawInput.none(),
                Choices.of("seats", reading.seatChoices(id))
                        .and("ballotsGiven", given)
                        .knowing("given", given.size()));
    }

    private DraftedForm.Filling filling(String form, UUID id, String page, RawInput begin, Choices choices) {
        return new DraftedForm.Filling(
                form, viewers.require().id(), "round:" + id + ":" + page, begin, choices, ROUNDS + id + "/" + page);
    }

    /** What can only be done while members vote is not offered afterwards: the round's page says what happened. */
    private ModelAndView show(DraftedForm.Filling filling, UUID id, HttpServletRequest request) {
        return reading.round(id).open()
                ? forms.show(filling, request, view -> form(filling, id, view))
                : new ModelAndView("redirect:" + ROUNDS + id);
    }

    private ModelAndView form(DraftedForm.Filling filling, UUID id, FormView view) {
        return new ModelAndView("decision/round-form")
                .addObject("round", reading.round(id))
                .addObject("formId", filling.form())
                .addObject("address", filling.address())
                .addObject("view", view)
                .addObject("errors", view.errors());
    }
}
