package org.alongside.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with its defaults, history FULL, and the application's driver settings. */
final class FlowableContestant implements Contestant {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    FlowableContestant(Database database) {
        pool = database.pool(true);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setEngineName("flowable");
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistoryLevel(HistoryLevel.FULL);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(EightSteps.MODEL)
                .deploy();
    }

    @Override
    public long runOne() {
        long from = System.nanoTime();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        EightSteps.KEY,
                        "B-" + UUID.randomUUID(),
                        EightSteps.variables("Homecare standards", "PLANNING"))
                .getId();
        long taken = System.nanoTime() - from;
        for (int step = 0; step < EightSteps.STEPS; step++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            from = System.nanoTime();
            engine.getTaskService().complete(task, EightSteps.told(step));
            taken += System.nanoTime() - from;
        }
        return taken;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
