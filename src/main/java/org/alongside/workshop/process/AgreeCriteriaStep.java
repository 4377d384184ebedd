package org.alongside.workshop.process;

import java.util.List;
import java.util.Map;
import org.alongside.engine.ProcessVariables;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.Criterion;
import org.springframework.stereotype.Component;

/** Agreeing success criteria. Those locked in an earlier series are kept; new ones can be added. */
@Component
class AgreeCriteriaStep implements UserTaskHandler {

    private final Criteria criteria;

    AgreeCriteriaStep(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public String formId() {
        return "criteria";
    }

    @Override
    public TaskMaterial material(UserTaskContext step) {
        List<Criterion> locked = criteria.locked(step.reference());
        return locked.isEmpty()
                ? TaskMaterial.NONE
                : new TaskMaterial("workshop/material :: locked", Map.of("criteria", locked));
    }

    @Override
    public ProcessVariables complete(UserTaskContext step, FormSubmission answers) {
        List<Criteria.Wording> wordings = answers.rows("criteria").stream()
                .map(row -> new Criteria.Wording(row.text("means"), row.text("knownBy")))
                .toList();
        if (wordings.isEmpty() && criteria.locked(step.reference()).isEmpty()) {
            throw ValidationRejected.at("criteria", "workshop.criteria.none");
        }
        criteria.write(step.reference(), wordings, answers.text("agreedWith"));
        return ProcessVariables.none();
    }
}
