package org.alongside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.alongside.engine.WholeSchema;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * One real PostgreSQL for all tests of a JVM, started by the first application with the profile {@code test} and
 * stopped after the last. Without durability, since its data is temporary. With the profile {@code module} as well
 * ({@link ModuleTest}), another database on the same server.
 */
class TestDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String OF_MODULES = "modules";

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("timezone", "UTC")
                        .start();
                // After every context, so that none loses its database while closing.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class ForModules {
        static final String ADDRESS = create();

        private static String create() {
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + OF_MODULES);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            String address = Server.RUNNING.getJdbcUrl("postgres", OF_MODULES);
            WholeSchema.migrate(address, "postgres");
            return address;
        }
    }

    /** Before the settings derived from the database's address. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("test"))) {
            boolean module = environment.acceptsProfiles(Profiles.of("module"));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    module ? ForModules.ADDRESS : Server.RUNNING.getJdbcUrl("postgres", "postgres"),
                                    "spring.datasource.username",
                                    "postgres")));
        }
    }
}
