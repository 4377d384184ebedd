package org.alongside.scoring.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.scoring.lifecycle.ScoringLifecycle;
import org.alongside.scoring.model.ScoringProcess;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair decides how to continue with too few scores. */
@Component
@KnownOptions(
        form = "scoring-too-few",
        key = "resolution",
        values = {"MORE_TIME", "CALL_OFF"})
class TooFewScoresStep implements UserTaskHandler {

    private final ScoringLifecycle course;
    private final ScoringQueries reading;

    TooFewScoresStep(ScoringLifecycle course, ScoringQueries reading) {
        this.course = course;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-too-few";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("scoring/material :: seats", Map.of("round", reading.whoScored(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        String reason = answers.text("reason");
        if (answers.option("resolution", "MORE_TIME", "CALL_OFF").equals("CALL_OFF")) {
            course.callOff(ScoringSteps.round(step), reason);
            return ProcessVariables.of(ScoringProcess.CALLED_OFF, true);
        }
        ScoringLifecycle.Opened opened =
                course.giveMoreTime(ScoringSteps.round(step), answers.number("workingDays"), reason);
        return ScoringProcess.opened(opened.chair(), opened.closesAt()).and(ScoringProcess.CALLED_OFF, false);
    }
}
