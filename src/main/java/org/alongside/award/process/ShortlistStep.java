package org.alongside.award.process;

import java.util.List;
import java.util.Map;
import org.alongside.award.ScoringPlanning;
import org.alongside.award.ScoringReading;
import org.alongside.award.ScoringView;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Choice;
import org.alongside.form.Choices;
import org.alongside.form.KnownOptions;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** Staff choose what goes to the members. */
@Component
@KnownOptions(form = "scoring-shortlist", key = "shortlist", from = "entries")
class ShortlistStep implements HumanStep {

    private final ScoringPlanning planning;
    private final ScoringReading reading;

    ShortlistStep(ScoringPlanning planning, ScoringReading reading) {
        this.planning = planning;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "scoring-shortlist";
    }

    @Override
    public Choices choices(Step step) {
        return Choices.of(
                "entries", choices(ScoringSteps.standing(step, reading).entries()));
    }

    static List<Choice> choices(List<ScoringView.Entry> entries) {
        return entries.stream()
                .map(entry -> new Choice(entry.id().toString(), entry.name()))
                .toList();
    }

    @Override
    public Material material(Step step) {
        return new Material("award/material :: entries", Map.of("round", ScoringSteps.standing(step, reading)));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        planning.shortlist(ScoringSteps.round(step), answers.ids("shortlist"), answers.text("reason"));
        return Values.none();
    }
}
