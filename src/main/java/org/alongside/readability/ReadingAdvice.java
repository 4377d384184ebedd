package org.alongside.readability;

import java.util.List;

/**
 * The advice shown next to a field whose text residents read. It never blocks a submission.
 *
 * @param figures the grade and the long sentences
 * @param hardWords each once; none when the text is not English
 */
public record ReadingAdvice(Readability figures, List<Found> hardWords) {

    /** How many sentences and how many words are listed; of the others only the number is said. */
    public static final int MOST_LISTED = 10;

    /** A hard word in the text and its number of occurrences. */
    public record Found(HardWord word, int times) {}

    public ReadingAdvice {
        hardWords = List.copyOf(hardWords);
    }

    /** The long sentences to list. */
    public List<Readability.LongSentence> listedSentences() {
        return figures.longSentences().stream().limit(MOST_LISTED).toList();
    }

    /** The hard words to list. */
    public List<Found> listedWords() {
        return hardWords.stream().limit(MOST_LISTED).toList();
    }

    /** Whether there is anything to list. */
    public boolean isListed() {
        return !figures.longSentences().isEmpty() || !hardWords.isEmpty();
    }
}
