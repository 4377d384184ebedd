package org.alongside.readability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The hard words that come with the product, from {@code hard-words.txt}. */
final class ShippedHardWords {

    private static final Pattern LINE = Pattern.compile("([^=?]+) ([=?]) (.+)");

    private ShippedHardWords() {}

    static List<HardWord> read() {
        try (InputStream file = new ClassPathResource("hard-words.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ShippedHardWords::word)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HardWord word(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !HardWord.isWord(parts.group(1))) {
            throw new IllegalStateException("hard-words.txt has a line that is not understood: " + line);
        }
        HardWord.Kind kind = parts.group(2).equals("=") ? HardWord.Kind.REPLACE : HardWord.Kind.EXPLAIN;
        return new HardWord(parts.group(1), kind, parts.group(3));
    }
}
