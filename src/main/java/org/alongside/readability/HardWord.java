package org.alongside.readability;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.text.TextLength;

/**
 * A word, or a few, that many people find hard to read.
 *
 * @param word in small letters, as {@link #key} writes it
 * @param advice what to write instead, or how to explain it; empty for {@link Kind#IGNORE}
 */
public record HardWord(String word, Kind kind, String advice) {

    /** Longest word or group of words, in characters. */
    public static final int LONGEST_WORD = 60;

    /** Longest advice, in characters. */
    public static final int LONGEST_ADVICE = 120;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern CURLY = Pattern.compile("\\u2019");
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}]+([ '/-][\\p{L}\\p{N}]+)*");

    /** What the page advises. */
    public enum Kind {
        /** The advice can stand in its place. */
        REPLACE,
        /** Readers have to know the word: the advice says how to explain it. */
        EXPLAIN,
        /** It is not to be queried: for taking a word out of the list that comes with the product. */
        IGNORE
    }

    public HardWord {
        Objects.requireNonNull(kind);
    }

    /** As words are compared: small letters, one blank between words, plain hyphens and apostrophes. */
    public static String key(String typed) {
        String plain = BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return CURLY.matcher(HYPHENS.matcher(plain).replaceAll("-"))
                .replaceAll("'")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a key is one or more words of letters and digits, and not too long. */
    public static boolean isWord(String key) {
        return TextLength.of(key) <= LONGEST_WORD && SHAPE.matcher(key).matches();
    }
}
