package org.alongside.contribution;

import java.util.Locale;

/**
 * Which contributions of a case to show.
 *
 * @param words to be found in what was said or who said it, empty for all
 * @param newestFirst the order, by number
 * @param beyond the last number of the page before, 0 for the first page
 */
public record ContributionSearch(String words, Answered answered, boolean newestFirst, int beyond) {

    /** Whether to show what has an answer. */
    public enum Answered {
        ALL,
        NO,
        YES
    }

    public static final ContributionSearch ALL = new ContributionSearch("", Answered.ALL, false, 0);

    public ContributionSearch {
        // PostgreSQL cannot take NUL in a text, and nobody looks for it.
        words = words.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }
}
