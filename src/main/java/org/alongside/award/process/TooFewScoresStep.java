package org.alongside.award.process;

import java.util.Map;
import org.alongside.award.ScoringCourse;
import org.alongside.award.ScoringReading;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair says how it goes on with too few scores. */
@Component
@KnownOptions(
        form = "scoring-too-few",
        key = "resolution",
        values = {"MORE_TIME", "CALL_OFF"})
class TooFewScoresStep implements HumanStep {

    private final ScoringCourse course;
    private final ScoringReading reading;

    TooFewScoresStep(ScoringCourse course, ScoringReading reading) {
        this.course = course;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-too-few";
    }

    @Override
    public Material material(Step step) {
        return new Material("award/material :: seats", Map.of("round", reading.whoScored(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        String reason = answers.text("reason");
        if (answers.option("resolution", "MORE_TIME", "CALL_OFF").equals("CALL_OFF")) {
            course.callOff(ScoringSteps.round(step), reason);
            return Values.of(ScoringProcess.CALLED_OFF, true);
        }
        return ScoringProcess.opened(
                        course.giveMoreTime(ScoringSteps.round(step), answers.number("workingDays"), reason))
                .and(ScoringProcess.CALLED_OFF, false);
    }
}
