package org.alongside.notification.pdf;

import java.text.Normalizer;
import java.util.List;

/** What of a text can be printed, and a sign where a character cannot. */
public final class PrintableText {

    /** Printed instead of a character that no font has. */
    static final char MISSING = '\u25a1';

    private PrintableText() {}

    /** The text with {@link #MISSING} for each character that cannot be printed, and without invisible characters. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isPrinted(character)) {
                printable.appendCodePoint(character);
            } else if (!isInvisible(character)) {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    /** The characters of this text that cannot be printed, each once. */
    public static List<String> missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> !isPrinted(character) && !isInvisible(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean isPrinted(int character) {
        return character == '\n'
                || character == '\t'
                || !Character.isISOControl(character) && PrintFont.prints(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character >= 0xFE00 && character <= 0xFE0F || Character.isSpaceChar(character);
        };
    }
}
