package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Runs all benchmarks on one embedded PostgreSQL and prints the results. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.given();
        Path data = settings.directory().resolve("data");
        empty(data);
        Results results = new Results(Files.createDirectories(settings.directory()), settings);
        try (App app = App.embedded(data)) {
            results.run("engines", () -> new EnginesBenchmark(app).run());
            People.add(app);
            OpenWork work = OpenWork.begin(app);
            work.grow(settings.few());
            FindingBenchmark finding = new FindingBenchmark(app, settings);
            if (settings.runs("finding")) {
                finding.few();
            }
            work.grow(settings.items());
            work.prove();
            results.run("finding", finding::many);
            results.run("pages", () -> new PagesBenchmark(app, settings).run());
            results.run("keeping", () -> new KeepingBenchmark(app, settings).run());
            // Last, since open rounds would add work items to one side of the earlier comparisons.
            results.run("rounds", () -> new RoundsBenchmark(app, settings).run());
            results.run("heap", () -> new HeapBenchmark(app, settings).run());
        }
        System.out.println(results.table());
        System.exit(results.complete() ? 0 : 1);
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
