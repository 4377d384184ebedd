package org.alongside.decision.process;

import static org.alongside.decision.model.PanelProcess.PANEL_OUTCOME;
import static org.alongside.decision.model.PanelProcess.ROUND;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.body.DecisionPlace;
import org.alongside.decision.followup.FormalDecisionRecording;
import org.alongside.decision.model.FormalAnswer;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.view.RoundConclusion;
import org.alongside.decision.view.RoundQueries;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.KnownOptions;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The sponsor records the formal decision that answers a body's advice. */
@Component
@KnownOptions(form = "formal-decision", key = "choice", of = FormalChoice.class)
@KnownOptions(form = "formal-decision", key = "madeIn", of = DecisionPlace.class)
class DecideFormallyStep implements UserTaskHandler {

    private static final String TO_DO = "toDo";
    private static final String WORDS = "words";

    private final FormalDecisionRecording deciding;
    private final RoundQueries reading;

    DecideFormallyStep(FormalDecisionRecording deciding, RoundQueries reading) {
        this.deciding = deciding;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "formal-decision";
    }

    /** Prefills what the body advised, so that leaving an item out is a deliberate choice. */
    @Override
    public RawInput begin(UserTaskContext step) {
        List<String> advised = concluded(step).advised();
        return advised.isEmpty()
                ? RawInput.none()
                : RawInput.none()
                        .with(
                                TO_DO,
                                advised.stream()
                                        .map(words -> RawInput.none().with(WORDS, words))
                                        .toList());
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("decision/material :: refused", Map.of("round", concluded(step)));
    }

    private RoundConclusion concluded(UserTaskContext step) {
        return step.once(RoundConclusion.class, () -> reading.concluded(step.reference()));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        return ProcessVariables.of(
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

    private static UUID round(UserTaskContext step) {
        return UUID.fromString(step.get(ROUND));
    }
}
