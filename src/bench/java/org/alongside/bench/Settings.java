package org.alongside.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The settings of a run.
 *
 * @param items the size of the long list; the short one has a tenth of it
 * @param only names of the benchmarks to run, or "all"
 * @param directory for the database, logs and results
 * @param jar the packaged application
 */
record Settings(int items, List<String> only, Path directory, Path jar) {

    static Settings given() {
        return new Settings(
                Integer.getInteger("bench.items", 200_000),
                Arrays.asList(System.getProperty("bench.only", "all").split(",")),
                Path.of(System.getProperty("bench.directory", "target/bench")).toAbsolutePath(),
                Path.of(System.getProperty("bench.jar", "target/alongside.jar")));
    }

    int few() {
        return items / 10;
    }

    boolean runs(String name) {
        return only.contains("all") || only.contains(name);
    }
}
