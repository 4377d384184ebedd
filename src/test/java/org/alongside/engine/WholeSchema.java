package org.alongside.engine;

import org.flywaydb.core.Flyway;

/** The tables of all modules and of the engine, on which some of them build, for tests without an engine. */
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
