package org.alongside.notification;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The short form of a message for one text message: up to 160 characters of the GSM alphabet (3GPP TS 23.038). Longer
 * texts and other characters would be split into several messages, each charged.
 */
final class TextMessage {

    static final int LONGEST = 160;

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these takes two characters. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    private static final BitSet KNOWN = known();
    private static final Pattern SPACES = Pattern.compile("[ \t]+");

    private TextMessage() {}

    private static BitSet known() {
        BitSet known = new BitSet();
        (ALPHABET + EXTENDED).chars().forEach(known::set);
        return known;
    }

    /** The length in the GSM alphabet: 1 per character, 2 for extended ones. */
    static int length(String text) {
        return text.codePoints()
                .map(character -> EXTENDED.indexOf(character) >= 0 ? 2 : 1)
                .sum();
    }

    /** Whether all characters are in the alphabet. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(KNOWN::get);
    }

    /** Converts text to the alphabet: straight quotes, no unsupported accents, other characters removed. */
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
