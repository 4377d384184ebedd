package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only their declared dependencies, and the diagram in the docs is up to date. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Alongside.class);
    private static final Path DRAWN = Path.of("docs", "modules.md");

    @Test
    void each_module_depends_only_on_what_it_declares() {
        MODULES.verify();
    }

    @Test
    void the_picture_in_the_docs_shows_the_modules_as_they_are() throws IOException {
        String picture = picture();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DRAWN, picture);
        }
        assertThat(Files.exists(DRAWN) ? Files.readString(DRAWN) : "")
                .as("%s is out of date; draw it again: mvn test -Dtest=ModulesTest -Ddocs.write=true", DRAWN)
                .isEqualTo(picture);
    }

    private static String picture() {
        Map<String, Set<String>> uses = new TreeMap<>();
        MODULES.stream()
                .sorted(Comparator.comparing(ModulesTest::name))
                .forEach(module -> uses.put(
                        name(module),
                        module.getDirectDependencies(MODULES)
                                .uniqueModules()
                                .map(ModulesTest::name)
                                .filter(used -> !used.equals(name(module)))
                                .collect(Collectors.toCollection(TreeSet::new))));
        StringBuilder text = new StringBuilder("""
                # The modules

                Drawn from the code by `ModulesTest`, which fails when this page is out of date. An arrow means "uses";
                an arrow that follows from two others is left out, so that the order from the ground up can be seen.

                ```mermaid
                graph BT
                """);
        uses.keySet().forEach(module -> text.append("    ").append(module).append('\n'));
        uses.forEach((module, used) -> used.stream()
                .filter(target ->
                        used.stream().noneMatch(other -> !other.equals(target) && reaches(uses, other, target)))
                .forEach(target -> text.append("    ")
                        .append(module)
                        .append(" --> ")
                        .append(target)
                        .append('\n')));
        text.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
        uses.forEach((module, used) -> text.append("| ")
                .append(module)
                .append(" | ")
                .append(purpose(module))
                .append(" | ")
                .append(used.isEmpty() ? "–" : String.join(", ", used))
                .append(" |\n"));
        return text.toString();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        Set<String> direct = uses.getOrDefault(from, Set.of());
        return direct.contains(to) || direct.stream().anyMatch(next -> reaches(uses, next, to));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** The sentence in the module's {@code package-info.java}. */
    private static String purpose(String module) {
        try {
            List<String> lines =
                    Files.readAllLines(Path.of("src/main/java/org/alongside", module, "package-info.java"));
            String comment =
                    lines.stream().takeWhile(line -> !line.startsWith("@")).collect(Collectors.joining(" "));
            return comment.replaceAll("/\\*\\*|\\*/|(?<= ) ?\\* ", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException("Every module has a package-info.java: " + module, e);
        }
    }
}
