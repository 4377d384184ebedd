package org.alongside.recruitment.process;

import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.KnownOptions;
import org.alongside.recruitment.AfterGap;
import org.alongside.recruitment.RepresentationGaps;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Deciding what to do about groups without a place. */
@Component
@KnownOptions(form = "gap", key = "choice", of = AfterGap.class)
class DecideOnGapStep implements UserTaskHandler {

    private final RepresentationGaps whoIsMissing;

    DecideOnGapStep(RepresentationGaps whoIsMissing) {
        this.whoIsMissing = whoIsMissing;
    }

    @Override
    public String formId() {
        return "gap";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        return new TaskMaterial("recruitment/material :: reach", Map.of("reach", whoIsMissing.reach(step.reference())));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        AfterGap choice = answers.oneOf("choice", AfterGap.class);
        whoIsMissing.decide(step.reference(), choice, answers.text("reason"));
        return ProcessVariables.of(RecruitmentProcess.AFTER_GAP, choice);
    }
}
