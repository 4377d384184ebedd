package org.alongside.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The same engine with its defaults, its own schema and history FULL, which is its default. */
final class StockContestant implements Contestant {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final CamundaContestant contestant;

    StockContestant(Database database) {
        pool = database.pool(false);
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("stock");
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(EightSteps.MODEL)
                .deploy();
        contestant = new CamundaContestant(engine);
    }

    @Override
    public long runOne() {
        return contestant.runOne();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
