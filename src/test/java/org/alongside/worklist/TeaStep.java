package org.alongside.worklist;

import org.alongside.engine.ProcessVariable;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.stereotype.Component;

/** A step of a model that only tests deploy. */
@Component
class TeaStep implements UserTaskHandler {

    /** The strength of the tea, for form versions that ask. */
    enum Strength {
        WEAK,
        STRONG
    }

    static final ProcessVariable<Boolean> MADE = ProcessVariable.flag("made");

    private final CaseRecord record;

    TeaStep(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String formId() {
        return "tea";
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        record.write(RecordedAct.on(step.reference(), "work-taken").fact("tea"));
        if (answers.text("kind").equals("coffee")) {
            throw ValidationRejected.at("kind", "project.reason.missing");
        }
        answers.maybeOneOf("strength", Strength.class);
        answers.rows("guests").forEach(guest -> guest.text("name"));
        return ProcessVariables.of(MADE, true);
    }
}
