package org.alongside.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How hard a text is to read: the Flesch-Kincaid grade, from the length of sentences and words, and the sentences that are too
 * long. A guess that helps the person who writes; it says nothing about whether the words are the right ones. The script
 * {@code reading.js} computes the same figures during typing.
 *
 * @param words how many there are
 * @param english whether it looks like English; of other languages there is no grade, and no sentence is called long
 * @param grade 0 to {@link #HARDEST}; 0 also while {@link #isKnown()} is false
 * @param longSentences those of more than {@link #LONG} words, in their order
 */
public record Readability(int words, boolean english, int grade, List<LongSentence> longSentences) {

    /** The grade that texts for residents aim at: a child of ten can read them. */
    public static final int AIM = 5;

    /** Fewer words say too little. */
    public static final int FEWEST_WORDS = 10;

    /** Sentences of more words than this are long. */
    public static final int LONG = 20;

    static final int HARDEST = 15;

    private static final int QUOTED_WORDS = 5;

    /** One word in eight of these at least: in everyday English it is one in three. */
    private static final int ENGLISH_SHARE = 8;

    /** The most frequent words of English, without those that are frequent in Welsh. */
    private static final Set<String> FREQUENT = Set.of(
            "the", "of", "and", "to", "in", "is", "it", "that", "for", "was", "on", "are", "with", "as", "be", "at",
            "this", "have", "from", "or", "had", "by", "not", "but", "what", "all", "were", "we", "when", "your", "can",
            "there", "you", "they", "our", "their", "will", "would", "how", "if", "who", "do", "has", "about", "us",
            "so", "which", "people", "should", "he", "she", "his", "them", "been", "than", "me", "my");

    /** A full stop ends a sentence when nothing, a blank or a closing sign follows it, except in these abbreviations. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<![Ee]\\.g|[Ii]\\.e|Mr|Mrs|Ms|Dr|St)[.!?]+(?![^ \\t\\r\\n\\u00A0\"'’”)\\]])|\\n+");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** An e that is not spoken: at the end, before an ending, and in words such as "something". */
    private static final Pattern SILENT = Pattern.compile("(?:[^aeiouyl]e|[aeiouy]le|[^aeioutdy]ed|[^aeiouyscxzghl]es"
            + "|[aeiouy]les)$|[^aeiouyl]e(?:ly|ful|less|ment)$|^some.|^every(?!one)|^there.|^where.");

    /** Two vowels that are spoken one after the other. */
    private static final Pattern HIATUS =
            Pattern.compile("[aeiouy]ing$|ideas?$|areas?$|creat|video|(?:qu|soc|d|var|anx)iet"
                    + "|[^tcsgx]i(?:a|o(?!n))|(?:per|aud|exper|cl|sc)ien|[^gq]ua");

    /**
     * A sentence of too many words.
     *
     * @param start its first words
     * @param words how many it has
     */
    public record LongSentence(String start, int words) {}

    public Readability {
        longSentences = List.copyOf(longSentences);
    }

    public static Readability of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int frequent = 0;
        List<LongSentence> tooLong = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text)) {
            List<String> found =
                    WORD.matcher(sentence).results().map(MatchResult::group).toList();
            if (found.isEmpty()) {
                continue;
            }
            sentences++;
            words += found.size();
            syllables += found.stream().mapToInt(Readability::syllables).sum();
            frequent += (int) found.stream()
                    .filter(word -> FREQUENT.contains(word.toLowerCase(Locale.ROOT)))
                    .count();
            if (found.size() > LONG) {
                tooLong.add(new LongSentence(
                        found.stream().limit(QUOTED_WORDS).collect(Collectors.joining(" ")), found.size()));
            }
        }
        if (words < FEWEST_WORDS) {
            return new Readability(words, true, 0, List.of());
        }
        if (frequent * ENGLISH_SHARE < words) {
            return new Readability(words, false, 0, List.of());
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return new Readability(words, true, (int) Math.max(0, Math.min(HARDEST, Math.round(grade))), tooLong);
    }

    /** The grade of a text in English, unrounded and without limits; 0 without words. */
    public static double exactGrade(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            List<String> found =
                    WORD.matcher(sentence).results().map(MatchResult::group).toList();
            sentences += found.isEmpty() ? 0 : 1;
            words += found.size();
            syllables += found.stream().mapToInt(Readability::syllables).sum();
        }
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Groups of vowels, without an e that is not spoken and with vowels that are spoken apart; at least one. */
    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int groups = (int) VOWELS.matcher(lower).results().count();
        if (groups > 1) {
            groups -= (int) SILENT.matcher(lower).results().count();
        }
        return Math.max(1, groups + (int) HIATUS.matcher(lower).results().count());
    }

    /** Whether there are enough words for a grade, in a language for which there is one. */
    public boolean isKnown() {
        return words >= FEWEST_WORDS && english;
    }

    /** Whether residents would find it harder than the pages of this product aim at. */
    public boolean isHard() {
        return grade > AIM;
    }
}
