package org.alongside.worklist;

import org.alongside.engine.Values;
import org.alongside.engine.Variable;
import org.alongside.form.Answers;
import org.alongside.form.Refused;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.springframework.stereotype.Component;

/** A step of a model that only tests deploy. */
@Component
class TeaStep implements HumanStep {

    /** How strong it is to be, for the versions of the form that ask. */
    enum Strength {
        WEAK,
        STRONG
    }

    static final Variable<Boolean> MADE = Variable.flag("made");

    private final CaseRecord record;

    TeaStep(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String formId() {
        return "tea";
    }

    @Override
    public Values complete(Step step, Answers answers) {
        record.write(Act.on(step.reference(), "work-taken").fact("tea"));
        if (answers.text("kind").equals("coffee")) {
            throw Refused.at("kind", "project.reason.missing");
        }
        answers.maybeOneOf("strength", Strength.class);
        answers.rows("guests").forEach(guest -> guest.text("name"));
        return Values.of(MADE, true);
    }
}
