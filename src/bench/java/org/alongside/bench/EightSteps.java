package org.alongside.bench;

import java.util.Map;
import java.util.UUID;

/** The model that every engine runs, and what it is started with. */
final class EightSteps {

    static final String KEY = "eight-steps";
    static final String MODEL = "bench/eight-steps.bpmn";
    static final int STEPS = 8;

    private EightSteps() {}

    /** Five variables, as a stage of the application's own lifecycle has them. */
    static Map<String, Object> variables(String title, String stage) {
        return Map.of(
                "title",
                title,
                "stage",
                stage,
                "leadOfficer",
                UUID.randomUUID().toString(),
                "sponsor",
                UUID.randomUUID().toString(),
                "planVersion",
                1);
    }

    /** What finishing a step tells the process: one value that changes. */
    static Map<String, Object> told(int step) {
        return Map.of("planVersion", step + 1);
    }
}
