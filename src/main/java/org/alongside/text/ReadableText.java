package org.alongside.text;

/** Tells text that somebody can read from characters that show nothing, and from those that no page can show. */
public final class ReadableText {

    private ReadableText() {}

    /**
     * Whether nothing of this can be seen: blanks of any script, characters of no width, marks for direction, and the
     * fillers that stand for an empty place.
     */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(ReadableText::isInvisible);
    }

    /** Whether something in this cannot be seen. In an address to write to, that is a slip of copying. */
    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(ReadableText::isInvisible);
    }

    /** Whether all of this can be kept and shown, line ends and tabs included. */
    public static boolean isText(String text) {
        return text.codePoints().allMatch(point -> isText(point, true));
    }

    /** Whether this is one line that can be read, of 1 to {@code longest} characters (UTF-16): a name, a title. */
    public static boolean isLine(String text, int longest) {
        return !isBlank(text)
                && text.length() <= longest
                && text.codePoints().allMatch(point -> point != '\t' && isText(point, false));
    }

    /** Not the C0 and C1 controls, halves of surrogate pairs or noncharacters. Marks for direction are text. */
    public static boolean isText(int point, boolean lines) {
        if (point == '\t' || (lines && point == '\n')) {
            return true;
        }
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE && (point & 0xFFFE) != 0xFFFE;
    }

    /** Whether this character shows nothing. */
    static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || switch (point) {
                    // Grapheme joiner, Hangul fillers, the Khmer vowels that are not written, the empty Braille cell.
                    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
                    // Variation selectors choose how the character before them looks.
                    default -> (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
                };
    }
}
