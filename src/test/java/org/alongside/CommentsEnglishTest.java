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

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/bench"), Path.of("src/build"), Path.of("src/test/java"));

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
        for (Path sources : SOURCES) {
            for (Path file : Models.files(sources, ".java")) {
                comments(Models.text(file)).forEach((line, text) -> comments.put(file + ":" + line, text));
            }
        }
        assertThat(comments).as("comments").hasSizeGreaterThan(3_000);
        assertThat(RuledOutPhrases.read(RULED_OUT).usedIn(comments))
                .as("phrases of " + RULED_OUT)
                .isEmpty();
    }

    @Test
    void no_decision_record_uses_a_phrase_that_is_ruled_out() {
        Map<String, String> records = new LinkedHashMap<>();
        for (Path file : Models.files(Path.of("docs/adr"), ".md")) {
            records.put(file.toString(), Models.text(file).replaceAll("(?s)```.*?```", " "));
        }
        assertThat(records).as("decision records").hasSizeGreaterThan(60);
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
