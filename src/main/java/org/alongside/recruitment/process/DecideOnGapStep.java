package org.alongside.recruitment.process;

import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.KnownOptions;
import org.alongside.recruitment.AfterGap;
import org.alongside.recruitment.WhoIsMissing;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.springframework.stereotype.Component;

/** Deciding what to do about groups that nobody with a place belongs to. */
@Component
@KnownOptions(form = "gap", key = "choice", of = AfterGap.class)
class DecideOnGapStep implements HumanStep {

    private final WhoIsMissing whoIsMissing;

    DecideOnGapStep(WhoIsMissing whoIsMissing) {
        this.whoIsMissing = whoIsMissing;
    }

    @Override
    public String formId() {
        return "gap";
    }

    @Override
    public Material material(Step step) {
        return new Material("recruitment/material :: reach", Map.of("reach", whoIsMissing.reach(step.reference())));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        AfterGap choice = answers.oneOf("choice", AfterGap.class);
        whoIsMissing.decide(step.reference(), choice, answers.text("reason"));
        return Values.of(RecruitmentProcess.AFTER_GAP, choice);
    }
}
