package org.alongside.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of {@code src/test/resources/text}, where {@code \\uXXXX} means that character and # starts a comment. */
final class TextCases {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private TextCases() {}

    static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/text", file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> ESCAPE.matcher(line)
                            .replaceAll(found -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
