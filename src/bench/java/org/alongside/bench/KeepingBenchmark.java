package org.alongside.bench;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * What it costs to keep the list of work: steps finished in a second by the application with nothing else open, without what
 * keeps the work items, and with very many open items.
 */
final class KeepingBenchmark {

    private static final int INSTANCES = 4;
    private static final Duel DUEL = new Duel(8, 40, Duration.ofSeconds(120));

    private final App full;
    private final Settings settings;

    KeepingBenchmark(App full, Settings settings) {
        this.full = full;
        this.settings = settings;
    }

    List<Result> run() throws Exception {
        try (App empty = App.on(Database.create(full, "bench_empty"), "empty");
                App without = App.withoutWorkItems(Database.create(full, "bench_without"), "without")) {
            for (App app : List.of(empty, without)) {
                People.add(app);
                OpenWork.deploy(app);
            }
            Progress.say("keeping: finishing steps in turns");
            List<Sample> rates = DUEL.between(List.of(rate(empty), rate(without), rate(full)));
            return List.of(
                    Result.rates(
                            "finishing steps, keeping work items, against not keeping them",
                            "steps/s",
                            rates.get(0),
                            rates.get(1),
                            Budget.atLeast(0.9)),
                    Result.rates(
                            "finishing steps with " + settings.items() + " open items against none",
                            "steps/s",
                            rates.get(2),
                            rates.get(0),
                            Budget.atLeast(0.85)));
        }
    }

    private static Duel.Way rate(App app) {
        String reference = OpenWork.project(app);
        CamundaContestant engine = new CamundaContestant(app.get(ProcessEngine.class), () -> reference);
        return round -> {
            long taken = 0;
            for (int instance = 0; instance < INSTANCES; instance++) {
                String id = engine.start();
                for (int step = 0; step < EightSteps.STEPS; step++) {
                    taken += engine.complete(id, step);
                }
            }
            return INSTANCES * EightSteps.STEPS * 1e9 / taken;
        };
    }
}
