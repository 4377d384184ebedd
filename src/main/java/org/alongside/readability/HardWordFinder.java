package org.alongside.readability;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds hard words in a text, longer ones first, as the script {@code reading.js} does. */
final class HardWordFinder {

    private final List<HardWord> words;
    private final Map<String, HardWord> byKey;
    private final Pattern pattern;

    HardWordFinder(List<HardWord> words) {
        this.words = words;
        this.byKey = words.stream().collect(Collectors.toMap(HardWord::word, word -> word));
        this.pattern = Pattern.compile(
                words.stream()
                        .map(HardWord::word)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(HardWordFinder::written)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{M}\\p{N}])(?:", ")(?![\\p{L}\\p{M}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    List<HardWord> words() {
        return words;
    }

    /** Each hard word once, in the order in which they first stand in the text, with how often. */
    Map<HardWord, Integer> find(String text) {
        Map<HardWord, Integer> found = new LinkedHashMap<>();
        if (words.isEmpty()) {
            return found;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            HardWord word = byKey.get(HardWord.key(matcher.group()));
            if (word != null) {
                found.merge(word, 1, Integer::sum);
            }
        }
        return found;
    }

    /** Blanks may be line ends, and hyphens and apostrophes of any kind. */
    private static String written(String word) {
        return Pattern.quote(word)
                .replace(" ", "\\E[ \\t\\r\\n\\u00A0]+\\Q")
                .replace("-", "\\E[-\\u2010\\u2011]\\Q")
                .replace("'", "\\E['\\u2019]\\Q");
    }
}
