package org.alongside.notification.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.web.util.HtmlUtils;

/**
 * Sets text as tagged PDF (PDF/UA-1, ISO 14289-1) for screen readers. Headings, paragraphs, lists and quotations become
 * tags; tables are avoided because they are hard to follow when read aloud.
 */
public final class AccessiblePdf {

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 20mm 20mm 25mm; }
            body { font-size: 12pt; line-height: 1.5; margin: 0; }
            h1 { font-size: 16pt; font-weight: normal; margin: 5mm 0; }
            p { margin: 0 0 4mm 0; orphans: 2; widows: 2; }
            ul { margin: 0 0 4mm 6mm; padding: 0; }
            blockquote { margin: 0 0 4mm 0; padding-left: 5mm; border-left: 1mm solid #505a5f; }
            """;

    private AccessiblePdf() {}

    /**
     * Renders a text.
     *
     * @param title document title, shown by PDF viewers
     * @param style CSS in addition to the default for A4 at 12 points
     * @param body well-formed HTML; its text has been through {@link #escape}
     */
    public static byte[] of(String title, String author, String style, String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new ArabicReorderer());
        builder.useReplacementText(String.valueOf(PrintableText.MISSING));
        List<PrintFont> fonts = PrintFont.of(author + title + body);
        fonts.forEach(font -> builder.useFont(font::open, font.family()));
        builder.withHtmlContent(page(title, author, families(fonts) + style, body), null);
        // Loads no external resources.
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("Alongside");
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.getPdfDocument()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setTitle(title);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String page(String title, String author, String style, String body) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>" + escape(title)
                + "</title><meta name=\"subject\" content=\"" + escape(title)
                + "\"/><meta name=\"author\" content=\"" + escape(author)
                + "\"/><style>" + STYLE + style + "</style></head><body>" + body + "</body></html>";
    }

    private static String families(List<PrintFont> fonts) {
        return "html { font-family: "
                + fonts.stream().map(PrintFont::family).collect(Collectors.joining("', '", "'", "'")) + "; }\n";
    }

    /** Replaces what cannot be printed, and removes control characters, which the renderer rejects. */
    public static String printable(String html) {
        return PrintableText.of(html);
    }

    /** Escapes text for the page. */
    public static String escape(String text) {
        return HtmlUtils.htmlEscape(printable(Normalizer.normalize(text, Normalizer.Form.NFC)), "UTF-8");
    }
}
