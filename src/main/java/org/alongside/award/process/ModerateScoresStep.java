package org.alongside.award.process;

import java.util.Map;
import org.alongside.award.ScoringDecision;
import org.alongside.award.ScoringReading;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair ends the talk about the scores. */
@Component
class ModerateScoresStep implements HumanStep {

    private final ScoringDecision decision;
    private final ScoringReading reading;

    ModerateScoresStep(ScoringDecision decision, ScoringReading reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-moderation";
    }

    @Override
    public Material material(Step step) {
        return new Material("award/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        answers.ticked("finished");
        decision.endModeration(
                ScoringSteps.round(step), answers.maybe("discussed").orElse(null));
        return Values.none();
    }
}
