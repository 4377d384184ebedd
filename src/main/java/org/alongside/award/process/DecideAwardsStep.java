package org.alongside.award.process;

import java.util.Map;
import org.alongside.award.ScoringDecision;
import org.alongside.award.ScoringReading;
import org.alongside.award.ScoringView;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.form.Typed;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair writes down what is awarded. */
@Component
@KnownOptions(form = "scoring-decision", key = "awarded", from = "entries")
class DecideAwardsStep implements HumanStep {

    private final ScoringDecision decision;
    private final ScoringReading reading;

    DecideAwardsStep(ScoringDecision decision, ScoringReading reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-decision";
    }

    /** What the ranking and its line say. */
    @Override
    public Typed begin(Step step) {
        return Typed.none()
                .with(
                        "awarded",
                        ScoringSteps.standing(step, reading).places().stream()
                                .filter(place -> place.at().within())
                                .map(place -> place.entry().id().toString())
                                .toList());
    }

    @Override
    public Choices choices(Step step) {
        return Choices.of(
                "entries",
                ShortlistStep.choices(ScoringSteps.standing(step, reading).places().stream()
                        .map(ScoringView.Place::entry)
                        .toList()));
    }

    @Override
    public Material material(Step step) {
        return new Material("award/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        decision.decide(
                ScoringSteps.round(step),
                answers.ids("awarded"),
                answers.maybe("reason").orElse(null),
                step.viewer().id());
        return Values.none();
    }
}
