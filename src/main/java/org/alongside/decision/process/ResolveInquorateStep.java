package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.PANEL_OUTCOME;
import static org.alongside.decision.model.PanelProcess.RESOLUTION;
import static org.alongside.decision.model.PanelProcess.ROUND;
import static org.alongside.decision.model.PanelProcess.ROUND_CLOSES_ON;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.alongside.decision.lifecycle.MeetingForm;
import org.alongside.decision.lifecycle.MeetingRecording;
import org.alongside.decision.lifecycle.RoundAdministration;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Resolution;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.view.RoundWithoutQuorum;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair decides how to proceed with an inquorate round. */
@Component
@KnownOptions(form = "panel-inquorate", key = "resolution", of = Resolution.class)
@KnownOptions(form = "panel-inquorate", key = "outcome", of = PanelOutcome.class)
@KnownOptions(form = "panel-inquorate", key = "present", from = "seats")
@KnownOptions(form = "panel-inquorate", key = "setAside", from = "ballotsGiven")
class ResolveInquorateStep implements UserTaskHandler {

    private final RoundAdministration chairing;
    private final MeetingRecording meetings;
    private final RoundQueries reading;

    ResolveInquorateStep(RoundAdministration chairing, MeetingRecording meetings, RoundQueries reading) {
        this.chairing = chairing;
        this.meetings = meetings;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-inquorate";
    }

    @Override
    public Choices choices(UserTaskContext step) {
        RoundWithoutQuorum round = atStep(step);
        return Choices.of("seats", round.seats())
                .and("ballotsGiven", round.given())
                .knowing("given", round.given().size());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial(
                "decision/material :: inquorate", Map.of("round", atStep(step).round()));
    }

    private RoundWithoutQuorum atStep(UserTaskContext step) {
        return step.once(RoundWithoutQuorum.class, () -> reading.withoutQuorum(step.reference()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        Resolution resolution = answers.oneOf("resolution", Resolution.class);
        ProcessVariables values = ProcessVariables.of(RESOLUTION, resolution);
        return switch (resolution) {
            case MORE_TIME ->
                values.and(
                        ROUND_CLOSES_ON,
                        Date.from(chairing.giveMoreTime(
                                round(step), answers.number("workingDays"), answers.text("reason"))));
            case MEETING -> {
                MeetingDecision decision = MeetingForm.read(answers);
                meetings.record(
                        round(step),
                        decision,
                        MeetingForm.setAside(answers),
                        step.viewer().id());
                yield values.and(PANEL_OUTCOME, decision.outcome());
            }
            case RETURN -> {
                chairing.sendBack(round(step), answers.text("why"));
                yield values.and(PANEL_OUTCOME, PanelOutcome.CHANGES_REQUESTED);
            }
        };
    }

    private static UUID round(UserTaskContext step) {
        return UUID.fromString(step.get(ROUND));
    }
}
