package org.alongside.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folds text for searching: lower-case letters and digits without accents, words separated by one space. Stored text
 * and queries are folded alike, so that {@code oneill} finds "O’Neill" and {@code strasse} finds "Straße".
 *
 * <p>Indexes are built on the database function {@code search_fold}, which must fold identically; a test compares the
 * two.
 */
public final class SearchText {

    /** A case reference as typed: {@code CP 2026 0003}, {@code cp-2026-3}, or followed by a full stop. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(\\p{Alpha}{2,4})[\\s\\p{Pd}/_]*(20\\d{2})[\\s\\p{Pd}/_]+(\\d{1,4})(?!\\d)");

    /** The digits of a case's number within its year. */
    private static final int REFERENCE_DIGITS = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Apostrophes of every kind, soft hyphens and zero-width characters, which do not separate words. */
    private static final Pattern WITHIN_WORDS = Pattern.compile(
            "['\u2018\u2019\u201B\u02BC\u02B9\u2032\u0060\u00B4\uFF07\u00AD\u200B-\u200F\u2060\uFEFF]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Letters without a decomposition. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ı", "i"));

    private static final int LONGEST_WORD = 40;
    private static final int MOST_WORDS = 200;

    /** Matches nothing, because folded text never has two spaces in a row. */
    private static final String NOTHING = "%  %";

    private SearchText() {}

    /** The folded text, with words separated by one space; empty without letters and digits. */
    public static String fold(String text) {
        // Compatibility decomposition also covers ligatures and full-width letters.
        String plain = Normalizer.normalize(WITHIN_WORDS.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> folded.append(LETTERS.getOrDefault(sign, sign)));
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /** The distinct words of these texts, of at most 40 characters each and 200 in total. */
    public static List<String> words(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : fold(text).split(" ")) {
                if (!word.isEmpty() && words.size() < MOST_WORDS) {
                    words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
                }
            }
        }
        return new ArrayList<>(words);
    }

    /** The words of a query: as {@link #words}, with the number of a case reference padded to four digits. */
    public static List<String> query(String typed) {
        Matcher reference = REFERENCE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        return words(reference.replaceAll(found -> found.group(1) + " " + found.group(2) + " "
                + "0".repeat(REFERENCE_DIGITS - found.group(3).length()) + found.group(3)));
    }

    /**
     * For {@code search like all (cast(:patterns as text[]))} on a column that holds {@code search_fold}: all words
     * must occur. Empty for an empty query, which {@code like all} matches to everything; a query of symbols only
     * matches nothing.
     */
    public static String[] patterns(String typed) {
        List<String> words = query(typed);
        return words.isEmpty() && !ReadableText.isBlank(typed) ? new String[] {NOTHING} : patterns(words);
    }

    private static String[] patterns(List<String> words) {
        return words.stream().map(word -> "%" + word + "%").toArray(String[]::new);
    }

    /** The longest of {@link #patterns}, for {@code search like :pattern} with an index; {@code %} without any. */
    public static String longestPattern(String typed) {
        return Stream.of(patterns(typed))
                .max(Comparator.comparingInt(String::length))
                .orElse("%");
    }
}
