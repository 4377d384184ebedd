package org.alongside.workshop.process;

import java.util.List;
import java.util.Map;
import org.alongside.engine.Values;
import org.alongside.form.Answers;
import org.alongside.form.Refused;
import org.alongside.worklist.HumanStep;
import org.alongside.worklist.Material;
import org.alongside.worklist.Step;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.Criterion;
import org.springframework.stereotype.Component;

/** Agreeing what success means. Criteria locked in an earlier series stand; new ones can be added. */
@Component
class AgreeCriteriaStep implements HumanStep {

    private final Criteria criteria;

    AgreeCriteriaStep(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public String formId() {
        return "criteria";
    }

    @Override
    public Material material(Step step) {
        List<Criterion> locked = criteria.locked(step.reference());
        return locked.isEmpty()
                ? Material.NONE
                : new Material("workshop/material :: locked", Map.of("criteria", locked));
    }

    @Override
    public Values complete(Step step, Answers answers) {
        List<Criteria.Wording> wordings = answers.rows("criteria").stream()
                .map(row -> new Criteria.Wording(row.text("means"), row.text("knownBy")))
                .toList();
        if (wordings.isEmpty() && criteria.locked(step.reference()).isEmpty()) {
            throw Refused.at("criteria", "workshop.criteria.none");
        }
        criteria.write(step.reference(), wordings, answers.text("agreedWith"));
        return Values.none();
    }
}
