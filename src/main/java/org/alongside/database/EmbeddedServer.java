package org.alongside.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A real PostgreSQL server in a process beside this one, with its files in a directory that stays.
 *
 * <p>The directory belongs to one application at a time (a file lock that the operating system gives back however the
 * application ends). A server that outlived an application killed before is stopped first.
 */
final class EmbeddedServer implements AutoCloseable {

    /** The role that owns the database. Without password: the server listens on this computer only. */
    static final String OWNER = "alongside";

    private static final String DATABASE = "alongside";
    private static final int FIRST_PORT = 54320;
    private static final int ATTEMPTS = 5;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres postgres;
    private final Path cluster;
    private final FileChannel lock;

    private EmbeddedServer(EmbeddedPostgres postgres, Path cluster, FileChannel lock) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * Starts the server, creating the cluster and the database when they are not there yet.
     *
     * @param data absolute directory for everything that the server keeps
     * @throws DatabaseUnusable when the directory cannot be written, is in use, or the server does not come up
     */
    static EmbeddedServer start(Path data) {
        FileChannel lock = lock(data);
        try {
            Path cluster = data.resolve("postgres");
            LeftoverServer.stop(cluster);
            stopWhenTheStartIsBrokenOff(cluster);
            removeHalfMadeCluster(cluster);
            log.info(
                    "{} the embedded PostgreSQL in {}",
                    Files.exists(cluster.resolve("PG_VERSION")) ? "Starting" : "Creating",
                    cluster);
            EmbeddedServer server = new EmbeddedServer(startPostgres(data, cluster), cluster, lock);
            server.createDatabase();
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            closeQuietly(lock);
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

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE
                + "?ApplicationName=alongside&reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        // By our own hand, since the library's wait is broken off when Ctrl-C comes during the start. It then only
        // tidies up.
        LeftoverServer.stopQuietly(cluster);
        postgres.close();
        closeQuietly(lock);
    }

    /** An application that is told to end while it starts closes nothing by itself. After the contexts that do. */
    private static void stopWhenTheStartIsBrokenOff(Path cluster) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                LeftoverServer.stopQuietly(cluster);
            } catch (IOException | DatabaseUnusable e) {
                log.debug("The server in {} is left for the next start", cluster, e);
            }
        });
    }

    private static FileChannel lock(Path data) {
        FileChannel channel = null;
        try {
            Files.createDirectories(data);
            channel = FileChannel.open(
                    data.resolve("alongside.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by another context in this very JVM: the same answer as for another process.
        } catch (IOException e) {
            closeQuietly(channel);
            throw new DatabaseUnusable(
                    "The data directory " + data + " cannot be written (" + reason(e) + ").",
                    "Make it writable, or set alongside.data to a directory that is.",
                    e);
        }
        closeQuietly(channel);
        throw new DatabaseUnusable(
                "The data directory " + data + " is in use by another Alongside.",
                "Stop that one, or set alongside.data to another directory.",
                null);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    /** An {@code initdb} that was killed leaves files but no version: there is nothing in it that anybody could miss. */
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

    private static EmbeddedPostgres startPostgres(Path data, Path cluster) throws IOException {
        IOException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                        .setPort(port(data))
                        // The same order of words on every computer, whatever its language.
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        // The library switches durability off, being made for tests.
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
                // Processes of a killed server can hold its shared memory for a moment longer.
                last = new IOException(e.getMessage(), e);
                pause();
            }
        }
        throw last == null ? new IOException("no attempt was made") : last;
    }

    /**
     * Whether the server that answers is the one that was started. Of two applications that start at the same moment
     * both can find the same port free; the library takes any server that answers on it for its own.
     */
    private static boolean serves(EmbeddedPostgres postgres, Path cluster) throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster);
        }
    }

    /** The port stays the same from start to start, unless something else has taken it meanwhile. */
    private static int port(Path data) throws IOException {
        Path remembered = data.resolve("postgres.port");
        int first = FIRST_PORT;
        if (Files.exists(remembered)) {
            try {
                first = Integer.parseInt(Files.readString(remembered).strip());
            } catch (NumberFormatException e) {
                log.debug("Ignoring {}", remembered, e);
            }
        }
        for (int port = first; port < first + 100; port++) {
            if (isFree(port)) {
                Files.writeString(remembered, port + "\n");
                return port;
            }
        }
        throw new IOException("no free port from " + first + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
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
            // The role last in effect: a kill between the two leaves a database without role, seen and repaired here.
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
            statement.execute("begin; " + (ours ? "" : "create role " + OWNER + " login; ") + "alter database "
                    + DATABASE + " owner to " + OWNER + "; commit");
        }
    }

    /** Whether the {@link FirstData} did not come in whole: then there is nothing in it yet that anybody has made. */
    private boolean wasCutOff() throws SQLException {
        try (var connection = postgres.getDatabase("postgres", DATABASE).getConnection();
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

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                log.debug("Could not give back the lock of the data directory", e);
            }
        }
    }
}
