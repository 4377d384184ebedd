package org.alongside.bench;

import java.util.Map;

/** The model that every engine runs, and what it is started with. */
final class EightSteps {

    static final String KEY = "eight-steps";
    static final String MODEL = "bench/eight-steps.bpmn";
    static final int STEPS = 8;

    private EightSteps() {}

    /**
     * Five variables, as a stage of the application's own lifecycle has them; the people are there, since a step of somebody
     * who is not goes to its group.
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

    /** What finishing a step tells the process: one value that changes. */
    static Map<String, Object> told(int step) {
        return Map.of("planVersion", step + 1);
    }
}
