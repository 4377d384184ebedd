package org.alongside.bench;

import java.util.Map;

/** The model that every engine runs, with its start variables. */
final class EightSteps {

    static final String KEY = "eight-steps";
    static final String MODEL = "bench/eight-steps.bpmn";
    static final int STEPS = 8;

    private EightSteps() {}

    /**
     * Five variables, like those of a lifecycle stage; the people exist, since a step of an unknown person goes to its
     * group.
     */
    static Map<String, Object> variables(String title, String stage) {
        return Map.of(
                "title",
                title,
                "stage",
                stage,
                "leadOfficer",
                People.id(0).toString(),
                "sponsor",
                People.id(1).toString(),
                "planVersion",
                1);
    }

    /** The variable set on completing a step: one changing value. */
    static Map<String, Object> told(int step) {
        return Map.of("planVersion", step + 1);
    }
}
