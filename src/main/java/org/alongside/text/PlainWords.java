package org.alongside.text;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a box for words, checked: there when it must be, not too long, nothing that cannot be read. */
public final class PlainWords {

    /** How long reasons, remarks and notes may be. */
    public static final int LONGEST = 2000;

    /** How long what somebody looks for in a list may be. */
    public static final int LONGEST_SEARCH = 100;

    private PlainWords() {}

    /** The key of the message that says what is wrong; nothing when all is well. Takes the limit as its argument. */
    public static @Nullable String problem(String words, int longest, @Nullable String missing) {
        if (missing != null && ReadableText.isBlank(words)) {
            return missing;
        }
        if (words.length() > longest) {
            return "text.words.long";
        }
        return ReadableText.isText(words.replace('\r', '\n')) ? null : "text.words.control";
    }
}
