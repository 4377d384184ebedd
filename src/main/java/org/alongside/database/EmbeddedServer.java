package org.alongside.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL server in a child process, with its files in a permanent directory.
 *
 * <p>The directory belongs to one application at a time ({@link DataDirectoryLock}). A server left over from a killed
 * application is stopped first.
 */
final class EmbeddedServer implements AutoCloseable {

    /** The role that owns the database and migrates it. */
    static final String OWNER = "alongside";

    /** The role as which the application signs in. */
    static final String APPLICATION = "alongside_app";

    /** Reads the published figures that say nothing about single people. */
    static final String READER = "alongside_reader";

    /** Alone reads diversity answers. Nobody signs in as this role. */
    static final String DIVERSITY = "alongside_diversity";

    private static final String SUPERUSER = "postgres";

    private static final String DATABASE = "alongside";
    private static final int ATTEMPTS = 5;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres postgres;
    private final Path cluster;
    private final DataDirectoryLock lock;
    private final EmbeddedPasswords passwords;

    private EmbeddedServer(
            EmbeddedPostgres postgres, Path cluster, DataDirectoryLock lock, EmbeddedPasswords passwords) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.lock = lock;
        this.passwords = passwords;
    }

    /**
     * Starts the server, creating the cluster and the database if necessary.
     *
     * @param data absolute path of the server's data directory
     * @throws DatabaseUnusable when the directory is not writable or in use, or the server does not start
     */
    static EmbeddedServer start(Path data) {
        DataDirectoryLock lock = DataDirectoryLock.take(data);
        try {
            Path cluster = data.resolve("postgres");
            LeftoverServer.stop(cluster);
            stopWhenTheStartIsBrokenOff(cluster);
            removeHalfMadeCluster(cluster);
            log.info(
                    "{} the embedded PostgreSQL in {}",
                    Files.exists(cluster.resolve("PG_VERSION")) ? "Starting" : "Creating",
                    cluster);
            boolean known = EmbeddedPasswords.areIn(data);
            EmbeddedPasswords passwords = known
                    ? EmbeddedPasswords.read(data)
                    : EmbeddedPasswords.create(List.of(SUPERUSER, OWNER, APPLICATION, READER));
            HostAuthentication access = new HostAuthentication(cluster);
            if (known) {
                access.askForPasswords();
            } else {
                access.trustThisComputer();
            }
            EmbeddedServer server =
                    new EmbeddedServer(startPostgres(data, cluster, passwords), cluster, lock, passwords);
            server.createDatabase();
            server.createRoles();
            if (!known) {
                server.setPasswords();
                passwords.write(data);
                access.askForPasswords();
                server.reloadConfiguration();
            }
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            if (e instanceof DatabaseUnusable unusable) {
                throw unusable;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new DatabaseUnusable(
                        "It was stopped while the embedded PostgreSQL started.", "Start it again to continue.", e);
            }
            throw new DatabaseUnusable(
                    "The embedded PostgreSQL did not start (" + e.getMessage() + ").",
                    "See " + data.resolve("postgres.log")
                            + ", or set spring.datasource.url to use a PostgreSQL server of your own.",
                    e);
        }
    }

    String password(String role) {
        return passwords.of(role);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE
                + "?ApplicationName=alongside&reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        // The library's wait is interrupted by Ctrl-C during the start; it only cleans up afterwards.
        LeftoverServer.stopQuietly(cluster);
        postgres.close();
        lock.close();
    }

    /** Registered last, because Spring closes no beans when the JVM is stopped during the start. */
    private static void stopWhenTheStartIsBrokenOff(Path cluster) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                LeftoverServer.stopQuietly(cluster);
            } catch (IOException | DatabaseUnusable e) {
                log.debug("The server in {} is left for the next start", cluster, e);
            }
        });
    }

    /** Removes what a killed {@code initdb} left: a cluster without configuration holds no data. */
    private static void removeHalfMadeCluster(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(cluster.resolve("postgresql.conf"))) {
            try (var files = Files.walk(cluster)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static EmbeddedPostgres startPostgres(Path data, Path cluster, EmbeddedPasswords passwords)
            throws IOException {
        IOException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (ServerPort port = ServerPort.reserve(data)) {
                EmbeddedPostgres started = EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                        .setPort(port.number())
                        .setConnectConfig("password", passwords.of(SUPERUSER))
                        // The same collation on every machine, whatever its locale.
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        // The library, made for tests, disables durability.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("log_timezone", "UTC")
                        .setServerConfig("listen_addresses", "localhost")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "60")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setOutputRedirector(
                                Redirect.to(data.resolve("postgres.log").toFile()))
                        .start();
                if (serves(started, cluster)) {
                    return started;
                }
                started.close();
                last = new IOException("another server took its port");
            } catch (IOException | SQLException | IllegalStateException e) {
                // A killed server's processes can hold its shared memory a moment longer.
                last = new IOException(e.getMessage(), e);
                pause();
            }
        }
        throw last == null ? new IOException("no attempt was made") : last;
    }

    /**
     * Whether the responding server is the one just started. Two applications starting together can pick the same
     * free port, and the library accepts any server that responds on it.
     */
    private static boolean serves(EmbeddedPostgres postgres, Path cluster) throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster);
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            boolean ours = finds(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'");
            if (ours && finds(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!wasCutOff()) {
                    return;
                }
                log.info("The demonstration was cut off while it loaded: it begins afresh");
            }
            // The role is created last: a kill in between leaves a database without the role, which the next start
            // detects and repairs.
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
            statement.execute("begin; " + (ours ? "" : "create role " + OWNER + " login; ") + "alter database "
                    + DATABASE + " owner to " + OWNER + "; commit");
        }
    }

    /** The other roles of the database (docs/adr/0093); older clusters lack them. */
    private void createRoles() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : List.of(APPLICATION, READER, DIVERSITY)) {
                if (!finds(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + (role.equals(DIVERSITY) ? " nologin" : " login"));
                }
            }
        }
    }

    private void setPasswords() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION, READER, SUPERUSER)) {
                statement.execute("alter role " + role + " password '" + passwords.of(role) + "'");
            }
        }
    }

    private void reloadConfiguration() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Whether loading the {@link FirstData} was interrupted; such a database holds no user data. */
    private boolean wasCutOff() throws SQLException {
        try (var connection = postgres.getDatabase(SUPERUSER, DATABASE).getConnection();
                var statement = connection.createStatement()) {
            return finds(statement, "select 1 where to_regclass('public.first_data') is not null")
                    && finds(statement, "select 1 from first_data where not complete");
        }
    }

    private static boolean finds(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
