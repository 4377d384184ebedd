package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No comment, Javadoc or architecture decision record uses a phrase of {@code english/ruled-out-in-code.txt}. */
class CommentsEnglishTest {

    private static final Path RULED_OUT = Path.of("src/test/resources/english/ruled-out-in-code.txt");
    private static final Path SOURCES = Path.of("src/main/java/org/alongside");

    /** Sources that are checked so far; the rest follows. */
    private static final List<Path> MODULES_DONE = List.of(
            SOURCES.resolve("bankholiday"),
            SOURCES.resolve("body"),
            SOURCES.resolve("calendar"),
            SOURCES.resolve("contribution"),
            SOURCES.resolve("database"),
            SOURCES.resolve("decision"),
            SOURCES.resolve("demo"),
            SOURCES.resolve("document"),
            SOURCES.resolve("engine"),
            SOURCES.resolve("evaluation"),
            SOURCES.resolve("form"),
            SOURCES.resolve("forwardplan"));

    /** The last decision record that is checked so far. */
    private static final String LAST_RECORD_DONE = "0045";

    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile("\"\"\"(?s:.*?)\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
            + "|'(?:\\\\.[^'\\n]*|[^'\\\\\\n])'"
            + "|/\\*(?s:.*?)\\*/"
            + "|(?://[^\\n]*\\n\\s*)*//[^\\n]*");
    private static final Pattern CODE = Pattern.compile(
            "(?s)\\{@\\w+ (?:[^{}]|\\{[^{}]*})*}|<pre>.*?</pre>|<code>.*?</code>|@param \\S+|@throws \\S+");

    @Test
    void no_comment_uses_a_phrase_that_is_ruled_out() {
        Map<String, String> comments = new LinkedHashMap<>();
        for (Path sources : MODULES_DONE) {
            for (Path file : Models.files(sources, ".java")) {
                comments(Models.text(file)).forEach((line, text) -> comments.put(file + ":" + line, text));
            }
        }
        assertThat(comments).as("comments").hasSizeGreaterThan(900);
        assertThat(RuledOutPhrases.read(RULED_OUT).usedIn(comments))
                .as("phrases of " + RULED_OUT)
                .isEmpty();
    }

    @Test
    void no_decision_record_uses_a_phrase_that_is_ruled_out() {
        Map<String, String> records = new LinkedHashMap<>();
        for (Path file : Models.files(Path.of("docs/adr"), ".md")) {
            if (file.getFileName().toString().compareTo(LAST_RECORD_DONE) <= 0) {
                records.put(file.toString(), Models.text(file).replaceAll("(?s)```.*?```", " "));
            }
        }
        assertThat(records).as("decision records").hasSizeGreaterThan(30);
        assertThat(RuledOutPhrases.read(RULED_OUT).usedIn(records))
                .as("phrases of " + RULED_OUT)
                .isEmpty();
    }

    /** The comments of a source file by line, without markup and code. */
    private static Map<Integer, String> comments(String source) {
        Map<Integer, String> comments = new LinkedHashMap<>();
        Matcher token = LITERAL_OR_COMMENT.matcher(source);
        while (token.find()) {
            if (token.group().startsWith("/")) {
                int line = (int) source.substring(0, token.start()).lines().count() + 1;
                String text = token.group().replaceAll("(?m)^\\s*(/\\*+|\\*/?|//)|\\*/$", "");
                comments.put(line, CODE.matcher(text).replaceAll(" … "));
            }
        }
        return comments;
    }
}
