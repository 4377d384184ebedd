package org.alongside.form.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, as the age at which most people can read it: the Flesch-Kincaid grade plus five years,
 * from the length of sentences and words. An estimate to help writers; it does not judge the choice of words. The
 * script {@code reading.js} computes the same while typing.
 *
 * @param words number of words
 * @param age in years, 5 to {@link #OLDEST}; 0 below {@link #FEWEST_WORDS} words
 * @param longest number of words in the longest sentence
 */
public record ReadingAge(int words, int age, int longest) {

    /** The target for members' and contributors' pages. */
    public static final int AIM = 9;

    /** Fewer words give no meaningful result. */
    public static final int FEWEST_WORDS = 10;

    public static final int OLDEST = 20;

    private static final int YOUNGEST = 5;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]*[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile("([^aeiouyl]e|[^aeioutdy]ed|[^aeiouyscxz]es)$");

    public static ReadingAge of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int longest = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            List<String> found =
                    WORD.matcher(sentence).results().map(MatchResult::group).toList();
            if (!found.isEmpty()) {
                sentences++;
                words += found.size();
                longest = Math.max(longest, found.size());
                syllables += found.stream().mapToInt(ReadingAge::syllables).sum();
            }
        }
        if (words < FEWEST_WORDS) {
            return new ReadingAge(words, 0, longest);
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return new ReadingAge(words, (int) Math.max(YOUNGEST, Math.min(OLDEST, Math.round(grade + 5))), longest);
    }

    /** Groups of vowels, without a silent ending; at least one. */
    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int groups = (int) VOWELS.matcher(lower).results().count();
        if (groups > 1 && SILENT_END.matcher(lower).find()) {
            groups--;
        }
        return Math.max(1, groups);
    }

    /** Whether there are enough words for a result. */
    public boolean isKnown() {
        return age > 0;
    }

    /** Whether the text exceeds the target of this product's pages. */
    public boolean isHard() {
        return age > AIM;
    }
}
