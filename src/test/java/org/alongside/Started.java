package org.alongside;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a process of its own, as a person would start it, with what it wrote to the console. */
public final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Pattern READY = Pattern.compile("Alongside is ready: (http://localhost:(\\d+))");

    private final Process process;
    private final Path console;

    private Started(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Starts it, without the demonstration unless a setting asks for that. */
    public static Started with(String... settings) throws IOException {
        // Without the tests' own classes: neither their database nor their beans belong to the application.
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
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
                console);
    }

    /** Waits until it says where it is, and gives that port. */
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

    /** Waits until it has written this. */
    public void says(String words) throws IOException, InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!console().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new AssertionError("It did not say \"" + words + "\": " + console());
            }
            Thread.sleep(20);
        }
    }

    /** Waits for its end. */
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

    /** What Ctrl-C does. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    public String console() throws IOException {
        return Files.readString(console);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
