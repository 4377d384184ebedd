import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Runs one script of an npm package during the Maven build, with the installed Node.
 *
 * <p>Does nothing if neither the package nor the other inputs have changed since the script last succeeded, and
 * prints one line about what is missing when it cannot run. Arguments: package directory, npm script, output directory,
 * then further inputs.
 */
class Assets {

    private static final int OLDEST_NODE = 20;

    /**
     * The build ignores this exit code and fails on the missing ".done" file instead, so that no stack trace follows
     * the message.
     */
    private static final int TOLD = 3;

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]).toAbsolutePath().normalize();
        String script = arguments[1];
        Path results = Path.of(arguments[2]).toAbsolutePath().normalize();
        if (!Files.exists(directory.resolve("package.json"))) {
            return;
        }
        List<Path> inputs = new ArrayList<>(List.of(directory));
        for (int i = 3; i < arguments.length; i++) {
            inputs.add(Path.of(arguments[i]).toAbsolutePath().normalize());
        }
        Path stamp = Path.of("target", "npm-" + directory.getFileName() + "-" + script + ".done");
        String state = digest(inputs);
        if (Files.exists(stamp)
                && Files.exists(results)
                && Files.readString(stamp).equals(state)) {
            return;
        }
        Files.deleteIfExists(stamp);
        requireNode();
        if (!isInstalled(directory)) {
            run(directory, results, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        }
        run(directory, results, "run", "--silent", script);
        // npm may have updated its lock file, so the digest is computed again.
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, digest(inputs));
    }

    private static void requireNode() throws InterruptedException {
        String version;
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            version = new String(node.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            node.waitFor();
        } catch (IOException e) {
            version = "";
        }
        if (!version.matches("v\\d+\\..*")) {
            fail(
                    "Node.js is not installed (or not on the PATH): it builds the pages' styles and scripts. Install Node.js "
                            + OLDEST_NODE + " or later and run this again.");
        }
        if (Integer.parseInt(version.substring(1, version.indexOf('.'))) < OLDEST_NODE) {
            fail("Node.js " + version + " is too old: install Node.js " + OLDEST_NODE
                    + " or later and run this again.");
        }
    }

    /** npm keeps a copy of the lock file it installed from; ours is newer when an install is needed. */
    private static boolean isInstalled(Path directory) throws IOException {
        Path installed = directory.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(directory.resolve("package-lock.json")))
                        >= 0;
    }

    private static void run(Path directory, Path results, String... npm) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "npm.cmd" : "npm");
        command.addAll(List.of(npm));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        process.environment().put("ALONGSIDE_RESULTS", results.toString());
        Process npmProcess = process.redirectInput(ProcessBuilder.Redirect.PIPE).start();
        // Closes stdin: a build cannot answer prompts.
        npmProcess.getOutputStream().close();
        if (npmProcess.waitFor() != 0) {
            fail("\"npm " + String.join(" ", npm) + "\" failed in " + directory + "; the lines above say why.");
        }
    }

    private static void fail(String line) {
        System.err.println("[ERROR] " + line);
        System.exit(TOLD);
    }

    private static String digest(List<Path> inputs) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path input : inputs) {
            TreeMap<String, Path> files = new TreeMap<>();
            if (Files.exists(input)) {
                try (var walk = Files.walk(input)) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("node_modules"))
                            .forEach(file -> files.put(input.relativize(file).toString(), file));
                }
            }
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = Files.newInputStream(file.getValue())) {
                    digest.update(content.readAllBytes());
                }
            }
        }
        return new BigInteger(1, digest.digest()).toString(16);
    }
}
