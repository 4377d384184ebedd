package org.alongside.notification.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of printed text, in the order in which they are tried for a character (all SIL Open Font License). The build
 * copies the Noto fonts from their packages to {@code /fonts}.
 */
enum PrintFont {
    /** Bundled with PDFBox: Latin, Greek, Cyrillic and Hebrew. */
    LIBERATION("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    /** The rest of Latin, Greek and Cyrillic, and signs such as the non-breaking hyphen. */
    NOTO("/fonts/NotoSans_400Regular.ttf"),
    ARABIC("/fonts/NotoSansArabic_400Regular.ttf"),
    /** Chinese characters, and Japanese kana. */
    CHINESE("/fonts/NotoSansSC_400Regular.ttf"),
    EMOJI("/fonts/NotoEmoji_400Regular.ttf");

    /** Scripts that can be drawn one character at a time, or joined by {@link ArabicReorderer}. */
    private static final Set<UnicodeScript> DRAWN = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);

    private final String path;
    private final BitSet characters;

    PrintFont(String path) {
        this.path = path;
        this.characters = characters(path);
    }

    /** The font's name in CSS. */
    String family() {
        return "Letter-" + name();
    }

    InputStream open() {
        return open(path);
    }

    /** Whether any font can print this character so that it can be read. */
    static boolean prints(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        boolean joined =
                script != UnicodeScript.ARABIC || !Character.isLetter(character) || ArabicReorderer.joins(character);
        return DRAWN.contains(script)
                && joined
                && Arrays.stream(values()).anyMatch(font -> font.characters.get(character));
    }

    /** The fonts that this text needs, in order: reading a large one takes time. */
    static List<PrintFont> of(String text) {
        Set<PrintFont> needed =
                text.codePoints().distinct().mapToObj(PrintFont::first).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(font -> font == LIBERATION || needed.contains(font))
                .toList();
    }

    private static PrintFont first(int character) {
        return Arrays.stream(values())
                .filter(font -> font.characters.get(character))
                .findFirst()
                .orElse(LIBERATION);
    }

    private static BitSet characters(String path) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(path)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (glyphs.getGlyphId(character) > 0) {
                    characters.set(character);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(path),
                "The font " + path + " is missing: build the styles and scripts");
    }
}
