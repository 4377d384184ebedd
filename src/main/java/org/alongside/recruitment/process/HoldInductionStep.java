package org.alongside.recruitment.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.KnownOptions;
import org.alongside.recruitment.InductionHow;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.Welcoming;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Holding the induction for people with a place. */
@Component
@KnownOptions(form = "induction", key = "how", of = InductionHow.class)
class HoldInductionStep implements UserTaskHandler {

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
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("recruitment/material :: welcomed", Map.of("places", places.of(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        int came = answers.number("came");
        int everybody = places.everybody(step.reference()).size();
        if (came > everybody) {
            throw ValidationRejected.at("came", "recruitment.induction.too-many", everybody);
        }
        welcoming.holdInduction(
                step.reference(),
                answers.date("heldOn"),
                answers.oneOf("how", InductionHow.class),
                came,
                answers.maybe("notes").orElse(""));
        return ProcessVariables.none();
    }
}
