package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's successor, Operaton, has all types and methods that this code uses: after mechanical renaming, all code
 * that uses the engine compiles against Operaton's jars, which the build copies (docs/adr/0085). It does not test
 * behaviour.
 */
class SuccessorTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path COMPILED = Path.of("target/classes");
    private static final Path SUCCESSOR = Path.of("target/operaton");

    /** In this order. The FEEL library ({@code org.camunda.feel}) is shared by both engines and keeps its name. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("org.camunda.bpm.impl.juel.jakarta.el", "jakarta.el"),
            Map.entry("org.camunda.bpm", "org.operaton.bpm"),
            Map.entry("org/camunda/bpm", "org/operaton/bpm"),
            Map.entry("CAMUNDA_", "OPERATON_"));

    @TempDir
    Path classes;

    @Test
    void the_code_compiles_against_the_successor_when_only_names_are_changed() throws IOException {
        assertThat(errors(sources())).isEmpty();
    }

    /** The purpose of the check: a method that the successor lacks. */
    @Test
    void what_the_successor_does_not_have_is_found() {
        assertThat(errors(List.of(new Source("org/alongside/engine/Gone.java", renamed("""
                        package org.alongside.engine;

                        import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
                        import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
                        import org.camunda.feel.FeelEngine;
                        import org.camunda.feel.valuemapper.ValueMapper;

                        class Gone extends ScalaFeelEngine {
                            Gone() {
                                super(java.util.List.of());
                            }

                            @Override
                            protected FeelEngine buildFeelEngine(
                                    CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
                                return super.buildFeelEngine(functions, values);
                            }
                        }
                        """)))))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).contains("Gone.java"));
    }

    private List<String> errors(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.UK, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-XDuseUnsharedTable",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath());
            compiler.getTask(null, files, found, options, null, sources).call();
        } catch (IOException closing) {
            throw new IllegalStateException(closing);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> (diagnostic.getSource() == null
                                ? ""
                                : diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": ")
                        + diagnostic.getMessage(Locale.UK))
                .toList();
    }

    /** The tests' class path with the successor instead of the engine; last, compiled classes that use neither. */
    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> jars = Files.list(SUCCESSOR)) {
            jars.map(Path::toString).forEach(entries::add);
        }
        assertThat(entries)
                .as("The build copies Operaton's jars to " + SUCCESSOR)
                .isNotEmpty();
        Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("camunda-"))
                .forEach(entries::add);
        entries.add(COMPILED.toString());
        return String.join(File.pathSeparator, entries);
    }

    /** Code that uses the engine: by source text, or by compiled classes, which also name the types of expressions. */
    private static List<Source> sources() throws IOException {
        Set<Path> wanted = new TreeSet<>();
        for (Path file : files(SOURCES, ".java")) {
            if (Files.readString(file).contains("org.camunda.bpm")) {
                wanted.add(SOURCES.relativize(file));
            }
        }
        for (Path file : files(COMPILED, ".class")) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("org/camunda/bpm")) {
                wanted.add(Path.of(COMPILED.relativize(file).toString().replaceFirst("(\\$.*)?\\.class$", ".java")));
            }
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : wanted) {
            if (Files.exists(SOURCES.resolve(file))) {
                sources.add(new Source(file.toString(), renamed(Files.readString(SOURCES.resolve(file)))));
            }
        }
        assertThat(sources).hasSizeGreaterThan(50);
        return sources;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String renamed(String code) {
        for (Map.Entry<String, String> name : NAMES) {
            code = code.replace(name.getKey(), name.getValue());
        }
        return code;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        private Source(String path, String code) {
            super(URI.create("string:///" + path.replace(File.separatorChar, '/')), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
