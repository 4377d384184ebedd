package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The owning module of each table, from the migrations, and the tables named by the SQL in a source file. */
public final class SqlTables {

    static final String REPORTING = "reporting.";

    /** Migrations named after a module's former name, or one since divided. */
    private static final Map<String, String> MODULES_NOW =
            Map.of("panel", "decision", "award", "scoring", "plan", "project", "sessions", "web");

    private static final Map<String, String> MOVED = Map.ofEntries(
            Map.entry("body", "body"),
            Map.entry("body_terms", "body"),
            Map.entry("body_terms_words", "body"),
            Map.entry("seat", "body"),
            Map.entry("help_asked", "round"),
            Map.entry("help_asked_words", "round"),
            Map.entry("pack_format", "round"),
            Map.entry("pack_format_words", "round"),
            Map.entry("reading_choice", "round"),
            Map.entry("round_link", "round"),
            Map.entry("absence", "worklist"));

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MODULE_OF_MIGRATION = Pattern.compile("V\\d+__([a-z]+)");
    private static final Pattern CREATED =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");
    private static final Pattern LITERALS = Pattern.compile(
            "(?s)'(?:[^'\\\\]|\\\\.)'|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"(?:\\s*\\+\\s*(?=\"))?");
    private static final String NAME = "[a-z_]+(?:\\.[a-z_]+)?";
    private static final String ALIAS =
            "(?:\\s+(?:as\\s+)?(?!using|where|on|join|left|right|inner|cross|set|order|group|values|select"
                    + "|union|limit|for|returning|lateral)[a-z_]+)?";
    private static final Pattern READ_OR_WRITTEN = Pattern.compile(
            "\\b(?:from|join|into|update|table|using)\\s+(" + NAME + ALIAS + "(?:\\s*,\\s*" + NAME + ALIAS + ")*)");
    private static final Pattern MAPPED =
            Pattern.compile("@(?:Table|SecondaryTable|CollectionTable|JoinTable)\\(\\s*name = \"([a-z_]+)\"");

    private SqlTables() {}

    /** Each table with the module whose migration creates it. */
    public static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            migrations.sorted().forEach(migration -> {
                String module = find(
                                MODULE_OF_MIGRATION, migration.getFileName().toString())
                        .findFirst()
                        .orElseThrow();
                find(CREATED, read(migration))
                        .forEach(table ->
                                owners.put(table, MOVED.getOrDefault(table, MODULES_NOW.getOrDefault(module, module))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return owners;
    }

    public static Optional<String> ownerOf(String table, Map<String, String> owners) {
        return table.toLowerCase(Locale.ROOT).startsWith("act_")
                ? Optional.of("engine")
                : Optional.ofNullable(owners.get(table));
    }

    /** The names where SQL expects a table: tables, views, and a query's own aliases. */
    public static Set<String> in(String java) {
        Set<String> named = new TreeSet<>();
        String code = COMMENTS.matcher(java).replaceAll(" ");
        StringBuilder texts = new StringBuilder();
        LITERALS.matcher(code)
                .results()
                .filter(literal -> literal.group().startsWith("\""))
                .forEach(literal -> texts.append(literal.group(1) == null ? literal.group(2) : literal.group(1))
                        .append(literal.group().endsWith("\"") ? "\n;\n" : " "));
        find(READ_OR_WRITTEN, texts.toString()).forEach(list -> Stream.of(list.split(","))
                .map(one -> one.strip().split("\\s+")[0])
                .forEach(named::add));
        find(MAPPED, code).forEach(named::add);
        return named;
    }

    static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
