package org.alongside.panel.process;

import static org.alongside.panel.process.PanelProcess.AFTER_REFUSAL;
import static org.alongside.panel.process.PanelProcess.ROUND;

import java.util.Map;
import java.util.UUID;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.panel.AfterRefusal;
import org.alongside.panel.Chairing;
import org.alongside.panel.RoundReading;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** The sponsor signs what follows when the panel did not approve. */
@Component
@KnownOptions(form = "panel-after-refusal", key = "choice", of = AfterRefusal.class)
class DecideAfterRefusalStep implements HumanStep {

    private final Chairing chairing;
    private final RoundReading reading;

    DecideAfterRefusalStep(Chairing chairing, RoundReading reading) {
        this.chairing = chairing;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "panel-after-refusal";
    }

    @Override
    public Material material(Step step) {
        return new Material("panel/material :: refused", Map.of("round", reading.concluded(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        answers.ticked("signed");
        AfterRefusal choice = answers.oneOf("choice", AfterRefusal.class);
        chairing.followRefusal(UUID.fromString(step.get(ROUND)), choice, answers.text("reason"));
        return Values.of(AFTER_REFUSAL, choice);
    }
}
