package org.alongside.contribution;

import java.util.Locale;

/**
 * A search of a case's contributions.
 *
 * @param words words in the text or the author's name; empty for all
 * @param newestFirst order by number
 * @param beyond the last number on the previous page, 0 for the first page
 */
public record ContributionSearch(String words, Answered answered, boolean newestFirst, int beyond) {

    /** Filter by whether there is an answer. */
    public enum Answered {
        ALL,
        NO,
        YES
    }

    public static final ContributionSearch ALL = new ContributionSearch("", Answered.ALL, false, 0);

    public ContributionSearch {
        // PostgreSQL does not accept NUL in text.
        words = words.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }
}
