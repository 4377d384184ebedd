package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.PANEL_OUTCOME;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.form.Typed;
import org.alongside.panel.Concluded;
import org.alongside.panel.DecisionPlace;
import org.alongside.panel.FormalAnswer;
import org.alongside.panel.FormalChoice;
import org.alongside.panel.FormalDeciding;
import org.alongside.panel.RoundReading;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The sponsor records what was formally decided after a body has advised, and answers its view. */
@Component
@KnownOptions(form = "formal-decision", key = "choice", of = FormalChoice.class)
@KnownOptions(form = "formal-decision", key = "madeIn", of = DecisionPlace.class)
class DecideFormallyStep implements HumanStep {

    private static final String TO_DO = "toDo";
    private static final String WORDS = "words";

    private final FormalDeciding deciding;
    private final RoundReading reading;

    DecideFormallyStep(FormalDeciding deciding, RoundReading reading) {
        this.deciding = deciding;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "formal-decision";
    }

    /** What the body advised to be done stands there from the start: leaving it out is a choice, not an omission. */
    @Override
    public Typed begin(Step step) {
        List<String> advised = concluded(step).advised();
        return advised.isEmpty()
                ? Typed.none()
                : Typed.none()
                        .with(
                                TO_DO,
                                advised.stream()
                                        .map(words -> Typed.none().with(WORDS, words))
                                        .toList());
    }

    @Override
    public Material material(Step step) {
        return new Material("panel/material :: refused", Map.of("round", concluded(step)));
    }

    private Concluded concluded(Step step) {
        return step.once(Concluded.class, () -> reading.concluded(step.reference()));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        return Values.of(
                PANEL_OUTCOME,
                deciding.decide(
                        round(step),
                        new FormalAnswer(
                                answers.oneOf("choice", FormalChoice.class),
                                answers.oneOf("madeIn", DecisionPlace.class),
                                answers.date("madeOn"),
                                answers.text("answer"),
                                answers.maybe("otherwise").orElse(null),
                                answers.rows(TO_DO).stream()
                                        .map(row -> row.maybe(WORDS).orElse(""))
                                        .toList()),
                        step.viewer().id()));
    }

    private static UUID round(Step step) {
        return UUID.fromString(step.get(ROUND));
    }
}
