package org.alongside.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the module's part of a step by the step's form. */
@Component
public class HumanSteps {

    private final Map<String, HumanStep> byForm;

    HumanSteps(List<HumanStep> steps) {
        this.byForm = steps.stream().collect(Collectors.toUnmodifiableMap(HumanStep::formId, Function.identity()));
    }

    /** @throws IllegalStateException when a model names a form that no module answers for */
    public HumanStep of(String form) {
        HumanStep step = byForm.get(form);
        if (step == null) {
            throw new IllegalStateException("No module does the step with the form " + form);
        }
        return step;
    }

    public boolean knows(String form) {
        return byForm.containsKey(form);
    }
}
