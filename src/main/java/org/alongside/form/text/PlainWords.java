package org.alongside.form.text;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a box for words, checked: there when it must be, not too long, nothing that cannot be read. */
public final class PlainWords {

    /** How long reasons, remarks and notes may be. */
    public static final int LONGEST = 2000;

    private PlainWords() {}

    /** The key of the message that says what is wrong; nothing when all is well. Takes the limit as its argument. */
    public static @Nullable String problem(String words, int longest, @Nullable String missing) {
        if (missing != null && words.isBlank()) {
            return missing;
        }
        if (words.length() > longest) {
            return "worklist.words.long";
        }
        return words.chars().anyMatch(PlainWords::unreadable) ? "worklist.words.control" : null;
    }

    private static boolean unreadable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
