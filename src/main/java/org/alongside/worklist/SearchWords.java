package org.alongside.worklist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that something is found by: small letters and digits, without accents. What is stored and what is searched for
 * go through here, so that "Café" finds "cafe" and {@code CP-2026-0042} finds itself.
 */
public final class SearchWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LONGEST = 40;
    private static final int MOST = 200;

    private SearchWords() {}

    public static List<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    // "people's" is one word, found by "peoples" and by "people".
                    .replaceAll("['\u2019]", "");
            for (String word : BETWEEN.split(plain)) {
                if (!word.isEmpty() && words.size() < MOST) {
                    words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
                }
            }
        }
        return new ArrayList<>(words);
    }
}
