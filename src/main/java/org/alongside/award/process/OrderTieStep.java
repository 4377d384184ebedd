package org.alongside.award.process;

import java.util.Map;
import org.alongside.award.ScoringDecision;
import org.alongside.award.ScoringReading;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair says which of the tied entries comes first. */
@Component
@KnownOptions(form = "scoring-tie", key = "first", from = "tied")
class OrderTieStep implements HumanStep {

    private final ScoringDecision decision;
    private final ScoringReading reading;

    OrderTieStep(ScoringDecision decision, ScoringReading reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-tie";
    }

    @Override
    public Choices choices(Step step) {
        return Choices.of(
                "tied",
                ShortlistStep.choices(ScoringSteps.standing(step, reading).tiedOnLine()));
    }

    @Override
    public Material material(Step step) {
        return new Material("award/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        decision.putFirst(
                ScoringSteps.round(step),
                answers.id("first"),
                answers.text("reason"),
                step.viewer().id());
        return Values.none();
    }
}
