package org.alongside.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.alongside.Alongside;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application in this process, with its timers stopped. */
final class App implements AutoCloseable {

    private static final List<String> ALWAYS =
            List.of("--server.port=0", "--alongside.demo=false", "--alongside.engine.timers=false");

    private final ConfigurableApplicationContext context;
    private final Properties passwords;

    private App(ConfigurableApplicationContext context, Properties passwords) {
        this.context = context;
        this.passwords = passwords;
    }

    /** With the embedded PostgreSQL, as in a default start. */
    static App embedded(Path data) {
        App app = new App(builder("main").run(arguments("--alongside.data=" + data)), new Properties());
        try (Reader file = Files.newBufferedReader(data.resolve("postgres.passwords"))) {
            app.passwords.load(file);
            app.letCreateSchemas();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return app;
    }

    /** Benchmarks keep helper functions in a schema of their own. */
    private void letCreateSchemas() throws SQLException {
        try (Connection connection = DriverManager.getConnection(databaseAddress(), "postgres", password("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("grant create on database alongside to alongside_app");
        }
    }

    /** The password of a role of the embedded database. */
    String password(String role) {
        return passwords.getProperty(role, "");
    }

    /** On another database of the same server. */
    static App on(Database database, String name) {
        return new App(builder(name).run(arguments(database)), new Properties());
    }

    /** As above without work items: only the engine, with the application's settings. */
    static App withoutWorkItems(Database database, String name) {
        return new App(
                builder(name)
                        .initializers(starting -> starting.addBeanFactoryPostProcessor(
                                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("userTaskListener")))
                        .run(arguments(database)),
                new Properties());
    }

    private static SpringApplicationBuilder builder(String name) {
        return new SpringApplicationBuilder(Alongside.class)
                .properties(
                        Map.of("camunda.bpm.process-engine-name", name, "spring.datasource.hikari.pool-name", name));
    }

    private static String[] arguments(Database database) {
        return arguments(
                "--spring.datasource.url=" + database.address(true),
                "--spring.datasource.username=" + Database.USER,
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=4");
    }

    private static String[] arguments(String... more) {
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** For bulk inserts, which may exceed a page's time limit. */
    TransactionTemplate transaction() {
        TransactionTemplate transaction = new TransactionTemplate(get(PlatformTransactionManager.class));
        transaction.setTimeout(600);
        return transaction;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The address of the configured or embedded database. */
    String databaseAddress() {
        DataSource source = get(DataSource.class);
        while (source instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
            source = delegating.getTargetDataSource();
        }
        return ((HikariDataSource) source).getJdbcUrl();
    }

    @Override
    public void close() {
        context.close();
    }
}
