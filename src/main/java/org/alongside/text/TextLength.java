package org.alongside.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How long a text is as people count: a letter with its accents is one character, whether it was typed as one or put together,
 * and so is a flag or a family. The counter below a box counts in the same way.
 */
public final class TextLength {

    /** What Unicode calls a grapheme cluster, and the letters that a virama joins in the scripts of India, as browsers count them. */
    private static final Pattern CHARACTER = Pattern.compile("\\X(?:(?<=[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D]\u200D?)"
            + "(?=[\\p{Lo}&&[\u0900-\u09FF\u0A80-\u0AFF\u0B00-\u0B7F\u0C00-\u0C7F\u0D00-\u0D7F]])\\X)*");

    /** Marks can be piled on a letter without end, and indexes have one: beyond this, they count as well. */
    private static final int POINTS_PER_CHARACTER = 4;

    private static final int POINTS_TO_SPARE = 16;

    private TextLength() {}

    /** The number of characters. A text of n characters has at most 4n + 16 code points in the form {@link #composed}. */
    public static int of(String text) {
        String composed = composed(text);
        int points = composed.codePointCount(0, composed.length());
        int characters = (int) CHARACTER.matcher(composed).results().count();
        return Math.max(characters, -Math.floorDiv(POINTS_TO_SPARE - points, POINTS_PER_CHARACTER));
    }

    /** Letters and their accents in one code point where there is one (NFC), as texts are kept. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
