package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.PANEL_OUTCOME;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.Map;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.panel.Chairing;
import org.alongside.panel.PanelOutcome;
import org.alongside.panel.RoundReading;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The chair decides a tie. */
@Component
@KnownOptions(form = "panel-tie", key = "choice", of = PanelOutcome.class)
class BreakTieStep implements HumanStep {

    private final Chairing chairing;
    private final RoundReading reading;

    BreakTieStep(Chairing chairing, RoundReading reading) {
        this.chairing = chairing;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-tie";
    }

    @Override
    public Material material(Step step) {
        return new Material("panel/material :: tie", Map.of("round", reading.atStep(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        PanelOutcome outcome = chairing.breakTie(
                round(step),
                answers.oneOf("choice", PanelOutcome.class),
                answers.text("reason"),
                step.viewer().id());
        return Values.of(PANEL_OUTCOME, outcome);
    }

    private static UUID round(Step step) {
        return UUID.fromString(step.get(ROUND));
    }
}
