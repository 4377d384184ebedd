package org.alongside.notification;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The short form of a message, as telephones take it: up to 160 characters of the GSM alphabet (3GPP TS 23.038). Longer
 * ones, and those with other characters, would be cut into several messages that are paid for one by one.
 */
final class TextMessage {

    static final int LONGEST = 160;

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these takes the room of two. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private static final BitSet KNOWN = known();
    private static final Pattern SPACES = Pattern.compile("[ \t]+");

    private TextMessage() {}

    private static BitSet known() {
        BitSet known = new BitSet();
        (ALPHABET + EXTENDED).chars().forEach(known::set);
        return known;
    }

    /** How much room a text takes: one for each character, two for the rarer ones. */
    static int length(String text) {
        return text.codePoints()
                .map(character -> EXTENDED.indexOf(character) >= 0 ? 2 : 1)
                .sum();
    }

    /** Whether every character is in the alphabet. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(KNOWN::get);
    }

    /** The same text in the alphabet: curled quotes become straight, accents that it lacks fall away, the rest is left out. */
    static String plain(String text) {
        return SPACES.matcher(isPlain(text) ? text : inAlphabet(text))
                .replaceAll(" ")
                .strip();
    }

    private static String inAlphabet(String text) {
        String straight = text.replaceAll("[‘’‚‛′]", "'")
                .replaceAll("[“”„″]", "\"")
                .replaceAll("[‐‑‒–—―]", "-")
                .replace("…", "...")
                .replace('\u00a0', ' ');
        StringBuilder plain = new StringBuilder();
        straight.codePoints().forEach(character -> {
            String one = Character.toString(character);
            String without = isPlain(one)
                    ? one
                    : Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            plain.append(isPlain(without) ? without : "");
        });
        return plain.toString();
    }
}
