package org.alongside.engine;

import org.flywaydb.core.Flyway;

/** Every module's tables and the engine's, which some of them build on, for tests that start no engine. */
public final class WholeSchema {

    private WholeSchema() {}

    public static void migrate(String url, String user) {
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
    }
}
