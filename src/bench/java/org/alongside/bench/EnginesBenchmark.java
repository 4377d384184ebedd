package org.alongside.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Complete instances of the eight steps, sequentially in one thread: the engine with the application's settings
 * (without work items), the same engine with its defaults, Flowable, and the same rows without an engine. Each has its
 * own database on the same server.
 */
final class EnginesBenchmark {

    private static final int INSTANCES = 4;
    private static final Duel DUEL = new Duel(60, 60, Duration.ofSeconds(150));

    private final App main;

    EnginesBenchmark(App main) {
        this.main = main;
    }

    List<Result> run() throws Exception {
        Database configuredDatabase = Database.create(main, "bench_configured");
        try (App configured = App.withoutWorkItems(configuredDatabase, "configured")) {
            OpenWork.deploy(configured);
            Contestant here = new CamundaContestant(configured.get(ProcessEngine.class));
            try (Contestant stock = new StockContestant(Database.create(main, "bench_stock"));
                    Contestant flowable = new FlowableContestant(Database.create(main, "bench_flowable"));
                    Contestant raw = new RawJdbc(configuredDatabase, here, modelIds(configured))) {
                Progress.say("engines: the eight steps in turns");
                List<Sample> rates = DUEL.between(Stream.of(here, stock, flowable, raw)
                        .<Duel.Way>map(contestant -> round -> rate(contestant))
                        .toList());
                return List.of(
                        result("engine as configured here against its stock settings", rates, 1, 1.1),
                        result("engine as configured here against Flowable 7.2", rates, 2, 1.0),
                        result("engine as configured here against raw JDBC writing the same rows", rates, 3, 0.6));
            }
        }
    }

    private static Result result(String name, List<Sample> rates, int peer, double budget) {
        return Result.rates(name, "instances/s", rates.get(0), rates.get(peer), Budget.atLeast(budget));
    }

    private static double rate(Contestant contestant) throws Exception {
        long taken = 0;
        for (int instance = 0; instance < INSTANCES; instance++) {
            taken += contestant.runOne();
        }
        return INSTANCES * 1e9 / taken;
    }

    /** Ids of the model and its deployment, which every instance references. */
    private static Set<String> modelIds(App app) {
        return app.get(ProcessEngine.class).getRepositoryService().createProcessDefinitionQuery().list().stream()
                .flatMap(definition -> Stream.of(lastPart(definition), definition.getDeploymentId()))
                .collect(Collectors.toSet());
    }

    private static String lastPart(ProcessDefinition definition) {
        return definition.getId().substring(definition.getId().lastIndexOf(':') + 1);
    }
}
