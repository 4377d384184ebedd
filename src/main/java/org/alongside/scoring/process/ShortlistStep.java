package org.alongside.scoring.process;

import java.util.List;
import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.scoring.lifecycle.ScoringPlanning;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.view.ScoringView;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Staff choose the shortlist. */
@Component
@KnownOptions(form = "scoring-shortlist", key = "shortlist", from = "entries")
class ShortlistStep implements UserTaskHandler {

    private final ScoringPlanning planning;
    private final ScoringQueries reading;

    ShortlistStep(ScoringPlanning planning, ScoringQueries reading) {
        this.planning = planning;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-shortlist";
    }

    @Override
    public Choices choices(UserTaskContext step) {
        return Choices.of(
                "entries", choices(ScoringSteps.standing(step, reading).entries()));
    }

    static List<Choice> choices(List<ScoringView.Entry> entries) {
        return entries.stream()
                .map(entry -> new Choice(entry.id().toString(), entry.name()))
                .toList();
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("scoring/material :: entries", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        planning.shortlist(ScoringSteps.round(step), answers.ids("shortlist"), answers.text("reason"));
        return ProcessVariables.none();
    }
}
