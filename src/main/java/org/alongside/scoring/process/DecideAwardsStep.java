package org.alongside.scoring.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.KnownOptions;
import org.alongside.scoring.lifecycle.ScoringDecision;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The chair records the awards. */
@Component
@KnownOptions(form = "scoring-decision", key = "awarded", from = "entries")
class DecideAwardsStep implements UserTaskHandler {

    private final ScoringDecision decision;
    private final ScoringQueries reading;

    DecideAwardsStep(ScoringDecision decision, ScoringQueries reading) {
        this.decision = decision;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-decision";
    }

    /** Preselects the entries within the line. */
    @Override
    public RawInput begin(UserTaskContext step) {
        return RawInput.none()
                .with(
                        "awarded",
                        ScoringSteps.standing(step, reading).results().places().stream()
                                .filter(place -> place.at().within())
                                .map(place -> place.entry().id().toString())
                                .toList());
    }

    @Override
    public Choices choices(UserTaskContext step) {
        return Choices.of(
                "entries",
                ShortlistStep.choices(ScoringSteps.standing(step, reading).results().places().stream()
                        .map(ScoringView.Place::entry)
                        .toList()));
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("scoring/material :: averages", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        decision.decide(
                ScoringSteps.round(step),
                answers.ids("awarded"),
                answers.maybe("reason").orElse(null),
                step.viewer().id());
        return ProcessVariables.none();
    }
}
