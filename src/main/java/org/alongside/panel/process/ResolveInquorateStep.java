package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.PANEL_OUTCOME;
import static org.alongside.panel.process.PanelProcess.RESOLUTION;
import static org.alongside.panel.process.PanelProcess.ROUND;
import static org.alongside.panel.process.PanelProcess.ROUND_CLOSES_ON;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choice;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.panel.Chairing;
import org.alongside.panel.MeetingDecision;
import org.alongside.panel.MeetingForm;
import org.alongside.panel.PanelOutcome;
import org.alongside.panel.Resolution;
import org.alongside.panel.RoundAtStep;
import org.alongside.panel.RoundReading;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair says how a round goes on whose deadline passed without a quorum. */
@Component
@KnownOptions(form = "panel-inquorate", key = "resolution", of = Resolution.class)
@KnownOptions(form = "panel-inquorate", key = "outcome", of = PanelOutcome.class)
@KnownOptions(form = "panel-inquorate", key = "present", from = "seats")
class ResolveInquorateStep implements HumanStep {

    private final Chairing chairing;
    private final RoundReading reading;

    ResolveInquorateStep(Chairing chairing, RoundReading reading) {
        this.chairing = chairing;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-inquorate";
    }

    @Override
    public Choices choices(Step step) {
        UUID round = atStep(step).id();
        List<Choice> given = reading.ballotsGiven(round);
        return Choices.of("seats", reading.seatChoices(round))
                .and("ballotsGiven", given)
                .knowing("given", given.size());
    }

    @Override
    public Material material(Step step) {
        return new Material("panel/material :: inquorate", Map.of("round", atStep(step)));
    }

    private RoundAtStep atStep(Step step) {
        return step.once(RoundAtStep.class, () -> reading.atStep(step.reference()));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        Resolution resolution = answers.oneOf("resolution", Resolution.class);
        Values values = Values.of(RESOLUTION, resolution);
        return switch (resolution) {
            case MORE_TIME ->
                values.and(
                        ROUND_CLOSES_ON,
                        Date.from(chairing.giveMoreTime(
                                round(step), answers.number("workingDays"), answers.text("reason"))));
            case MEETING -> {
                MeetingDecision decision = MeetingForm.read(answers);
                chairing.recordMeeting(
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

    private static UUID round(Step step) {
        return UUID.fromString(step.get(ROUND));
    }
}
