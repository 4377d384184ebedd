package org.alongside.text;

import org.jspecify.annotations.Nullable;

/** Checks free text input: present if required, within the limit, and readable. */
public final class PlainWords {

    /** For reasons, remarks and notes. */
    public static final int LONGEST = 2000;

    /** For search text in lists. */
    public static final int LONGEST_SEARCH = 100;

    private PlainWords() {}

    /** The message key of the error, or null when valid. The message takes the limit as its argument. */
    public static @Nullable String problem(String words, int longest, @Nullable String missing) {
        if (missing != null && ReadableText.isBlank(words)) {
            return missing;
        }
        if (TextLength.of(words) > longest) {
            return "text.words.long";
        }
        return ReadableText.isText(words.replace('\r', '\n')) ? null : "text.words.control";
    }
}
