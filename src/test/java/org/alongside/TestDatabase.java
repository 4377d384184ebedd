package org.alongside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.alongside.engine.WholeSchema;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/**
 * One real PostgreSQL for all tests of a JVM, started by the first application with the profile {@code test} and
 * stopped after the last. Without durability, since its data is temporary. With the profile {@code module} as well
 * ({@link ModuleTest}), another database on the same server.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String OF_MODULES = "modules";
    private static final String OWNER = "postgres";
    private static final String APPLICATION = "alongside_app";

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
                createRole(postgres);
                // After every context, so that none loses its database while closing.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As in the embedded database: what the application is not allowed fails in tests as well. */
        private static void createRole(EmbeddedPostgres postgres) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + APPLICATION + " login");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
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
            String address = address(OF_MODULES);
            WholeSchema.migrate(address, OWNER);
            grant(OF_MODULES);
            return address;
        }

        /** The modules' contexts have no module database, which does this elsewhere. */
        private static void grant(String database) {
            try (Connection connection =
                            Server.RUNNING.getDatabase(OWNER, database).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select set_config('alongside.application', '" + APPLICATION + "', false)");
                statement.execute(
                        new ClassPathResource("db/privileges.sql").getContentAsString(StandardCharsets.UTF_8));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Without a user in it, which would win over the setting. */
    private static String address(String database) {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + database;
    }

    /** Connections as the owner of the schema, who may do everything, to the database of {@link AlongsideTest}. */
    public static DataSource owner() {
        return Server.RUNNING.getPostgresDatabase();
    }

    /** Connections as the owner of the schema to a database that a test has created. */
    public static DataSource owner(String database) {
        return Server.RUNNING.getDatabase(OWNER, database);
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
                                    module ? ForModules.ADDRESS : address("postgres"),
                                    "spring.datasource.username",
                                    APPLICATION,
                                    "spring.flyway.user",
                                    OWNER)));
        }
    }
}
