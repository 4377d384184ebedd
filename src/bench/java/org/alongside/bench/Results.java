package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The measurements: one file per benchmark, written when it finishes, and a table at the end. */
final class Results {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path directory;
    private final Settings settings;
    private boolean complete = true;
    private final Map<String, List<Result>> all = new LinkedHashMap<>();

    Results(Path directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** Runs a benchmark if selected. A failure is reported and does not stop the others. */
    void run(String benchmark, Callable<List<Result>> work) {
        if (!settings.runs(benchmark)) {
            return;
        }
        try {
            add(benchmark, work.call());
        } catch (Exception | LinkageError failure) {
            complete = false;
            Progress.say(benchmark + " has failed: " + ExceptionUtils.getStackTrace(failure));
        }
    }

    /** Whether every benchmark finished, regardless of its figures. */
    boolean complete() {
        return complete;
    }

    private void add(String benchmark, List<Result> results) throws IOException {
        all.put(benchmark, results);
        Files.writeString(
                directory.resolve(benchmark + ".json"),
                JSON.writeValueAsString(results.stream().map(Result::asMap).toList()) + "\n");
        results.forEach(result -> Progress.say(line(result)));
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%-84s %12s %9s %9s %9s %9s %9s %-10s %s%n",
                "", "unit", "p50", "p95", "peer", "peer p95", "ratio", "budget", "holds"));
        all.values()
                .forEach(results ->
                        results.forEach(result -> table.append(line(result)).append(System.lineSeparator())));
        return table.toString();
    }

    private static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%-84s %12s %9s %9s %9s %9s %9s %-10s %s",
                result.name(),
                result.unit(),
                figure(result.p50()),
                figure(result.p95()),
                figure(result.peer()),
                figure(result.peerP95()),
                figure(result.ratio()),
                result.budget() == null ? "" : result.budget(),
                result.holds() == null ? "" : result.holds() ? "yes" : "NO");
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, figure >= 100 ? "%.0f" : "%.2f", figure);
    }
}
