package org.alongside;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application in its own process, as a user would start it, with its console output.
 *
 * <p>Closing it ends the application and the PostgreSQL server in its data directory, including one left by a killed
 * application. {@link StartedApplications} starts those shared by a class and closes them whatever the tests' result.
 * Any still open are ended with the test process.
 */
public final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Pattern READY = Pattern.compile("Alongside is ready: (http://localhost:(\\d+))");

    private static final String DATA = "--alongside.data=";
    private static final List<String> HEARS_CTRL_C = hearsCtrlC();
    private static final Set<Started> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Started::endNow), "end-what-was-started"));
    }

    private final Process process;
    private final Path console;
    private final @Nullable Path data;

    private Started(Process process, Path console, @Nullable Path data) {
        this.process = process;
        this.console = console;
        this.data = data;
        OPEN.add(this);
    }

    /** Starts it, without the demo unless a setting enables it. */
    public static Started with(String... settings) throws IOException {
        // Without the test classes: neither their database nor their beans belong to the application.
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(HEARS_CTRL_C);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.alongside.Alongside"));
        command.addAll(List.of(settings));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--alongside.demo="))) {
            command.add("--alongside.demo=false");
        }
        Path console = Files.createTempFile("alongside-console", ".txt");
        return new Started(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(console.toFile())
                        .start(),
                console,
                Arrays.stream(settings)
                        .filter(setting -> setting.startsWith(DATA))
                        .map(setting -> Path.of(setting.substring(DATA.length())))
                        .findFirst()
                        .orElse(null));
    }

    /**
     * A command prefix that makes Ctrl-C reach the application even if the tests' parent process ignores it (a
     * background job of a shell, {@code nohup}, some build servers): children inherit this, and Java keeps it. GNU's
     * {@code env} can undo it; elsewhere Perl can (macOS). Without either the prefix is empty, and tests of Ctrl-C need
     * a shell that does not ignore it.
     */
    private static List<String> hearsCtrlC() {
        return Stream.of(
                        List.of("env", "--default-signal=INT"),
                        List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec {$ARGV[0]} @ARGV"))
                .filter(Started::runs)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean runs(List<String> prefix) {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true"))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the address in the output and returns the port. */
    public int port() throws IOException, InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            var ready = READY.matcher(console());
            if (ready.find()) {
                return Integer.parseInt(ready.group(2));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It did not start: " + console());
    }

    /** Waits until the output contains this. */
    public void says(String words) throws IOException, InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!console().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new AssertionError("It did not say \"" + words + "\": " + console());
            }
            Thread.sleep(20);
        }
    }

    /** Waits for it to exit. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    /** {@code kill -9}: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Sends Ctrl-C's signal. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    public String console() throws IOException {
        return Files.readString(console);
    }

    /** Whether the application, or the PostgreSQL server in its data directory, is still running. */
    boolean leftSomething() throws IOException {
        return process.isAlive() || server().isPresent();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            end(server.get());
        }
        // Processes still running when it was killed, such as the creation of its database.
        children.forEach(ProcessHandle::destroyForcibly);
        OPEN.remove(this);
    }

    /** The server ends its own processes; SIGINT is its fast shutdown, which does not wait for clients. */
    private static void end(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(server.pid()))
                .start()
                .waitFor();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly();
        }
    }

    private void endNow() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            server().ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            System.err.println("The server in " + data + " may still run: " + e);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path pid = data == null ? null : data.resolve("postgres/postmaster.pid");
        if (pid == null || !Files.isRegularFile(pid)) {
            return Optional.empty();
        }
        return Files.readString(pid)
                .lines()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive)
                .filter(server -> server.info().command().orElse("").endsWith("postgres"));
    }
}
