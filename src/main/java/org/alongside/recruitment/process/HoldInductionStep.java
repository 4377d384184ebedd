package org.alongside.recruitment.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.form.Refused;
import org.alongside.recruitment.InductionHow;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.Welcoming;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** Holding the induction for those who have a place. */
@Component
@KnownOptions(form = "induction", key = "how", of = InductionHow.class)
class HoldInductionStep implements HumanStep {

    private final Welcoming welcoming;
    private final Places places;

    HoldInductionStep(Welcoming welcoming, Places places) {
        this.welcoming = welcoming;
        this.places = places;
    }

    @Override
    public String formId() {
        return "induction";
    }

    @Override
    public Material material(Step step) {
        return new Material("recruitment/material :: welcomed", Map.of("places", places.of(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        int came = answers.number("came");
        int everybody = places.everybody(step.reference()).size();
        if (came > everybody) {
            throw Refused.at("came", "recruitment.induction.too-many", everybody);
        }
        welcoming.holdInduction(
                step.reference(),
                answers.date("heldOn"),
                answers.oneOf("how", InductionHow.class),
                came,
                answers.maybe("notes").orElse(""));
        return Values.none();
    }
}
