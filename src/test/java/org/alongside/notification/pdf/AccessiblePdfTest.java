package org.alongside.notification.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.alongside.PdfUa;
import org.alongside.TestTags;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a PDF is read back, and veraPDF finds glyphs that a font does not have (PDF/UA-1, 7.21.8). */
@Tag(TestTags.PDF)
class AccessiblePdfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siân Gŵyr a Tŷ Ŵan",
                "up\u2011to\u2011date",
                "Łukasz Żółć, Nguyễn Văn Đức, Ọlá Ẹniọlá",
                "Ελένη Παπαδοπούλου",
                "Ольга Їжак",
                "李小龍 王伟",
                "さくら サクラ",
                "Well done 😀 👍 ✓",
            })
    void names_and_words_of_every_script_are_printed_as_they_were_written(String words) throws Exception {
        assertThat(PrintableText.missing(words)).isEmpty();
        // A Chinese character that is also a radical has one glyph for both, and is read back as the radical.
        assertThat(Normalizer.normalize(printed(words), Normalizer.Form.NFKC))
                .isEqualToIgnoringWhitespace(Normalizer.normalize(words, Normalizer.Form.NFKC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "سلام", "پرویز گل", "לאה כהן"})
    void words_from_right_to_left_are_joined_and_in_their_order(String words) throws Exception {
        assertThat(PrintableText.missing(words)).isEmpty();
        assertThat(printed(words)).isEqualToIgnoringWhitespace(words);
        assertThat(printed("Dear " + words + ", thank you"))
                .startsWith("Dear ")
                .contains(words)
                .endsWith(", thank you");
    }

    @Test
    void arabic_letters_take_the_form_of_their_place() {
        ArabicReorderer arabic = new ArabicReorderer();
        assertThat(arabic.shapeText("محمد")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
        assertThat(arabic.shapeText("سلام"))
                .as("lam and alef are one sign, which does not join on")
                .isEqualTo("\ufeb3\ufefc\ufee1");
        assertThat(arabic.shapeText("مُحمد")).as("past a vowel sign").isEqualTo("\ufee3\u064f\ufea4\ufee4\ufeaa");
        assertThat(arabic.shapeText("دار")).isEqualTo("\ufea9\ufe8d\ufead");
        assertThat(arabic.deshapeText("\ufee3")).isEqualTo("م");
        assertThat(arabic.reorderRTLTextToLTR("(אב)")).isEqualTo("(בא)");
    }

    @Test
    void a_character_that_no_font_has_is_shown_as_a_box_and_named() throws Exception {
        assertThat(PrintableText.missing("Ana \ud808\udc00 and \u0baa\u0baa"))
                .containsExactly("\ud808\udc00", "\u0baa");
        assertThat(printed("Ana \ud808\udc00\u0baa")).isEqualTo("Ana \u25a1\u25a1");
        assertThat(PrintableText.missing("\u0939\u093f\u0928\u094d\u0926\u0940"))
                .as("a script whose letters the renderer cannot put together")
                .isNotEmpty();
        assertThat(PrintableText.missing("a\u200bb\u00a0c\u2028d\u0007"))
                .as("what cannot be seen")
                .isEmpty();
    }

    @Test
    void what_is_typed_cannot_break_the_page() throws Exception {
        assertThat(printed("<b>\u0338 & \u0000")).contains("<b").contains("&");
    }

    private static String printed(String words) throws Exception {
        byte[] file =
                AccessiblePdf.of("Title", "A Council", "", "<h1>T</h1><p>" + AccessiblePdf.escape(words) + "</p>");
        assertThat(PdfUa.violations(file)).isEmpty();
        try (PDDocument document = Loader.loadPDF(file)) {
            Path shown = Path.of("target/screenshots/mailroom/script-" + words.codePointAt(0) + ".png");
            Files.createDirectories(shown.getParent());
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 70), "png", shown.toFile());
            return new PDFTextStripper()
                    .getText(document)
                    .strip()
                    .replaceFirst("^T\\s+", "")
                    .strip();
        }
    }
}
