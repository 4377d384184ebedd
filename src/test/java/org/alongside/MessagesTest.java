package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every message that a page, a letter or the history uses exists and can be formatted. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");

    /** {@code #{some.key}} and {@code #{some.key(args)}}; keys composed at run time are skipped. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([a-zA-Z][\\w.-]*[\\w])\\s*[(}]");

    private static final Pattern ACT =
            Pattern.compile("Act\\s*\\.on\\(\\s*[^\"()]+(?:\\(\\))?\\s*,\\s*\"([\\w-]+)\"\\s*\\)");
    private static final Pattern REFUSED =
            Pattern.compile("Refused\\s*\\.at\\(\\s*(?:\"[^\"]*\"|[\\w.]+)\\s*,\\s*\"([^\"]+)\"");
    private static final Pattern ENUM_FACT = Pattern.compile("\\.fact\\(\\s*([A-Z]\\w+)\\.[A-Z_]+\\s*\\)");
    private static final Pattern ENUM_KEY = Pattern.compile("([A-Z][A-Za-z]+)\\.([A-Z][A-Z0-9_]*)");

    private static final Set<String> ENGINE_SCHEMA = Set.of("decision.engine", "decision.history");

    private final Map<String, String> texts = texts();

    @Test
    void every_text_that_a_template_asks_for_exists() {
        Set<String> missing = new TreeSet<>();
        for (String ending : List.of(".html", ".txt")) {
            for (Path file : Models.files(TEMPLATES, ending)) {
                IN_TEMPLATE
                        .matcher(Models.text(file).replaceAll("(?s)<!--.*?-->", ""))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> missing.add(TEMPLATES.relativize(file) + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_that_the_code_asks_for_exists() {
        String modules = texts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(first -> Files.isDirectory(JAVA.resolve("org/alongside").resolve(first)))
                .distinct()
                .collect(Collectors.joining("|"));
        // A literal starting with a module's name and a dot counts as a key, except for names in the engine's schema.
        Pattern key = Pattern.compile("\"((?:" + modules + ")\\.[a-z][\\w.-]*\\w)\"");
        Set<String> missing = new TreeSet<>();
        for (Path file : Models.files(JAVA, ".java")) {
            String code = Models.text(file);
            ACT.matcher(code).results().forEach(found -> require("act." + found.group(1), file, missing));
            REFUSED.matcher(code).results().forEach(found -> require(found.group(1), file, missing));
            if (!modules.isEmpty()) {
                key.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !ENGINE_SCHEMA.contains(name))
                        .forEach(name -> require(name, file, missing));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void an_enum_that_has_texts_has_one_for_each_value_and_no_other() throws ClassNotFoundException {
        Map<String, Set<String>> described = new TreeMap<>();
        texts.keySet().forEach(key -> {
            var match = ENUM_KEY.matcher(key);
            if (match.matches()) {
                described
                        .computeIfAbsent(match.group(1), name -> new TreeSet<>())
                        .add(match.group(2));
            }
        });
        for (Path file : Models.files(JAVA, ".java")) {
            ENUM_FACT
                    .matcher(Models.text(file))
                    .results()
                    .forEach(found -> described.computeIfAbsent(found.group(1), name -> new TreeSet<>()));
        }
        Map<String, String> enums = new TreeMap<>();
        for (Path file : Models.files(JAVA, ".java")) {
            var declared = Pattern.compile("enum (\\w+)").matcher(Models.text(file));
            while (declared.find()) {
                String top =
                        JAVA.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
                enums.put(
                        declared.group(1), top.endsWith("." + declared.group(1)) ? top : top + "$" + declared.group(1));
            }
        }
        for (var entry : described.entrySet()) {
            assertThat(enums).as("texts for an enum that does not exist").containsKey(entry.getKey());
            Set<String> values = Arrays.stream(
                            Class.forName(enums.get(entry.getKey())).getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(values);
        }
    }

    @Test
    void every_text_can_be_put_together() {
        List<String> wrong = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                wrong.add(key + " is empty");
            }
            if (text.matches("(?s).*\\{\\d.*")) {
                try {
                    new MessageFormat(text);
                } catch (IllegalArgumentException e) {
                    wrong.add(key + ": " + e.getMessage());
                }
                // With arguments, a single apostrophe is a quotation mark and disappears from the page.
                if (text.replace("''", "").contains("'")) {
                    wrong.add(key + " has arguments and a single apostrophe: write '' or ’");
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_module_has_its_texts_in_its_own_file() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Path> home = new TreeMap<>();
        for (Path file : Models.files(Path.of("src/main/resources/messages"), ".properties")) {
            String module = file.getFileName().toString().replace(".properties", "");
            for (String key : load(file).stringPropertyNames()) {
                boolean own = key.startsWith(module + ".")
                        || key.startsWith("act.")
                        || key.startsWith("waits.")
                        || ENUM_KEY.matcher(key).matches();
                if (!own) {
                    wrong.add(file.getFileName() + ": " + key);
                }
                Path other = home.put(key, file);
                if (other != null) {
                    wrong.add(key + " is in " + other.getFileName() + " and in " + file.getFileName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void require(String key, Path file, Set<String> missing) {
        if (!texts.containsKey(key)) {
            missing.add(file.getFileName() + ": " + key);
        }
    }

    /** All messages by key. */
    static Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Path file : Models.files(Path.of("src/main/resources/messages"), ".properties")) {
                Properties properties = load(file);
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
