package org.alongside.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes and files that a killed application left in the cluster directory. */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    /**
     * Stops the server named in {@code postmaster.pid} and waits for it to end; deletes the file when its process id
     * now belongs to another program (ids are reused, above all in containers).
     *
     * @throws DatabaseUnusable when the server still runs after twenty seconds
     */
    static void stop(Path cluster) throws IOException {
        stop(cluster, () -> log.info("Stopping the PostgreSQL server that an earlier run left behind"));
    }

    /** The same without logging, for an orderly stop. Its wait is not interrupted by the JVM's shutdown. */
    static void stopQuietly(Path cluster) throws IOException {
        stop(cluster, () -> {});
    }

    private static void stop(Path cluster, Runnable beforehand) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        ProcessHandle process = process(pidFile);
        if (process != null && process.isAlive() && isPostgres(process)) {
            beforehand.run();
            stop(process);
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle process) throws IOException {
        askToEnd(process.pid());
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException stillThere) {
            log.debug("It did not end in time", stillThere);
        }
        if (process.isAlive()) {
            throw new DatabaseUnusable(
                    "A PostgreSQL server from an earlier run (process " + process.pid() + ") does not stop.",
                    "Stop it by hand and start again.",
                    null);
        }
    }

    /** SIGINT is PostgreSQL's "fast" shutdown: it does not wait for open connections. */
    private static void askToEnd(long pid) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } else {
            new ProcessBuilder(List.of("kill", "-s", "INT", Long.toString(pid))).start();
        }
    }

    private static @Nullable ProcessHandle process(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .orElse(null);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("postgres") || command.endsWith("postgres.exe");
    }
}
