package org.alongside.scoring.web;

import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyQueries;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.scoring.lifecycle.ScoringPlanning;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.text.Messages;
import org.alongside.worklist.NextSteps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up a scoring round: its entries, criteria and cut-off line. */
@Controller
@KnownOptions(
        form = "scoring-round",
        key = "scale",
        values = {"3", "5", "10"})
@KnownOptions(
        form = "scoring-round",
        key = "line",
        values = {"MONEY", "WINNERS"})
class ScoringSetUpController {

    private static final String FORM = "scoring-round";
    private static final int USUAL_WORKING_DAYS = 10;

    private final ScoringPlanning planning;
    private final BodyAdministration bodies;
    private final BodyQueries load;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final NextSteps next;
    private final ScoringQueries reading;

    ScoringSetUpController(
            ScoringPlanning planning,
            BodyAdministration bodies,
            BodyQueries load,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Messages messages,
            NextSteps next,
            ScoringQueries reading) {
        this.planning = planning;
        this.bodies = bodies;
        this.load = load;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
        this.next = next;
        this.reading = reading;
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
                throw ValidationRejected.at("loadReason", "scoring.set-up.load", open, fair);
            }
            UUID id = planning.setUp(
                    ScoringPlanForm.read(body, answers),
                    open >= fair ? new ScoringPlanning.Overload(open, fair, why.orElseThrow()) : null);
            redirect.addFlashAttribute(
                    "notice",
                    next.now(reading.view(id).reference(), viewers.require(), messages.text("scoring.set-up.done")));
            return "/scoring/" + id;
        });
    }

    private static Optional<String> signed(FormSubmission answers) {
        return answers.maybe("loadReason").filter(given -> answers.flag("loadSigned"));
    }

    private DraftedFlow.Filling settingUp(UUID body) {
        require(body);
        return new DraftedFlow.Filling(
                forms.require(FORM),
                viewers.require().id(),
                forms.require(FORM).title(),
                FORM + ":" + body,
                RawInput.none().with("workingDays", USUAL_WORKING_DAYS).with("scale", "5"),
                Choices.none(),
                address(body));
    }

    private ModelAndView plan(UUID body, FormView view) {
        return DraftedPage.of("/bodies/" + body, require(body).name(), address(body), view);
    }

    private static String address(UUID body) {
        return "/bodies/" + body + "/scoring/new";
    }

    private Body require(UUID body) {
        return bodies.find(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
