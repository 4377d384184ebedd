package org.alongside.form.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, as the age at which most people can: the Flesch-Kincaid grade plus five years, from the length of
 * sentences and words. A guess that helps whoever writes; it says nothing about whether the words are the right ones. The
 * script {@code reading.js} works it out in the same way while somebody types.
 *
 * @param words how many there are
 * @param age in years, 5 to {@link #OLDEST}; 0 while there are fewer than {@link #FEWEST_WORDS} words
 * @param longest words in the longest sentence
 */
public record ReadingAge(int words, int age, int longest) {

    /** What members' and contributors' pages aim at. */
    public static final int AIM = 9;

    /** Fewer words say too little. */
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

    /** Groups of vowels, without an end that is not spoken; at least one. */
    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int groups = (int) VOWELS.matcher(lower).results().count();
        if (groups > 1 && SILENT_END.matcher(lower).find()) {
            groups--;
        }
        return Math.max(1, groups);
    }

    /** Whether there are enough words for a figure. */
    public boolean isKnown() {
        return age > 0;
    }

    /** Whether most people would find it harder than the pages of this product aim at. */
    public boolean isHard() {
        return age > AIM;
    }
}
