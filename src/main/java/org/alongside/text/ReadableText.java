package org.alongside.text;

/** Distinguishes readable text from invisible and unprintable characters. */
public final class ReadableText {

    private ReadableText() {}

    /**
     * Whether nothing in it is visible: white space of any script, zero-width characters, directional marks, and
     * fillers.
     */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(ReadableText::isInvisible);
    }

    /** Whether it contains an invisible character, which in an address indicates a copying error. */
    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(ReadableText::isInvisible);
    }

    /** Whether all of it can be stored and displayed; line breaks and tabs are allowed. */
    public static boolean isText(String text) {
        return text.codePoints().allMatch(point -> isText(point, true));
    }

    /** Whether it is one readable line of 1 to {@code longest} characters, such as a name or title. */
    public static boolean isLine(String text, int longest) {
        return !isBlank(text)
                && TextLength.of(text) <= longest
                && text.codePoints().allMatch(point -> point != '\t' && isText(point, false));
    }

    /** Rejects C0 and C1 controls, lone surrogates and noncharacters. Directional marks count as text. */
    public static boolean isText(int point, boolean lines) {
        if (point == '\t' || (lines && point == '\n')) {
            return true;
        }
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE && (point & 0xFFFE) != 0xFFFE;
    }

    /** Whether this character is invisible. */
    static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || switch (point) {
                    // Grapheme joiner, Hangul fillers, Khmer inherent vowels, the empty Braille cell.
                    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
                    // Variation selectors change the appearance of the preceding character.
                    default -> (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
                };
    }
}
