import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Prevents classes compiled by a single-module loop ({@code -Dmodule=…}) from counting as a full build: the loop
 * compiles only changed files, not their dependents. {@code note} records that a compile is needed; {@code compile-all}
 * deletes partly compiled classes, so that everything is compiled and checked again.
 */
class CompiledInPart {

    private static final Path NOTE = Path.of("target", "compiled-in-part");

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("note")) {
            if (isStale("src/main/java", "target/classes") || isStale("src/test/java", "target/test-classes")) {
                Files.createDirectories(NOTE.getParent());
                Files.writeString(NOTE, "");
            }
        } else if (Files.deleteIfExists(NOTE)) {
            remove(Path.of("target/classes/org"));
            remove(Path.of("target/test-classes/org"));
        }
    }

    private static boolean isStale(String sources, String classes) throws IOException {
        Path root = Path.of(sources);
        try (var walk = Files.walk(root)) {
            for (Path source :
                    walk.filter(file -> file.toString().endsWith(".java")).toList()) {
                Path compiled = Path.of(classes)
                        .resolve(root.relativize(source).toString().replaceFirst("java$", "class"));
                if (!Files.exists(compiled)
                        || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> files;
            try (var walk = Files.walk(folder)) {
                files = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
