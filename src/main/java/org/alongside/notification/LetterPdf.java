package org.alongside.notification;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.alongside.calendar.Dates;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Letters on paper, as tagged PDF (PDF/UA-1, ISO 14289-1), so that one who prints them hears what they say, and whoever
 * gets one as a file can listen to it. Set large and flush left, for easy reading.
 */
@Component
class LetterPdf {

    /** Liberation Sans (SIL Open Font License), which PDFBox brings: Latin, Greek, Cyrillic and Hebrew letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\n\\t]]";

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 20mm 20mm 25mm; }
            body { font-family: 'Letter', sans-serif; font-size: 12pt; line-height: 1.5; margin: 0; }
            div.letter { page-break-before: always; }
            div.first { page-break-before: auto; }
            p.to { min-height: 45mm; margin: 15mm 0 5mm 0; }
            p.from { margin: 0; }
            h1 { font-size: 16pt; font-weight: normal; margin: 5mm 0; }
            p { margin: 0 0 4mm 0; orphans: 2; widows: 2; }
            ul { margin: 0 0 4mm 6mm; padding: 0; }
            blockquote { margin: 0 0 4mm 0; padding-left: 5mm; border-left: 1mm solid #505a5f; }
            """;

    private final Dates dates;
    private final Clock clock;
    private final String organisation;

    LetterPdf(Dates dates, Clock clock, @Value("${alongside.notification.from-name:Alongside}") String organisation) {
        this.dates = dates;
        this.clock = clock;
        this.organisation = organisation;
    }

    /** The letters one after another, each on a page of its own. */
    byte[] of(List<OutboxMessage> letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(LetterPdf::font, "Letter");
        builder.withHtmlContent(page(letters), null);
        // Nothing outside the text is ever fetched.
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("Alongside");
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.getPdfDocument()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setTitle(title(letters));
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox brings its font no more");
    }

    private static String title(List<OutboxMessage> letters) {
        return letters.size() == 1 ? letters.get(0).subject() : letters.size() + " letters";
    }

    private String page(List<OutboxMessage> letters) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><title>")
                .append(escape(title(letters)))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escape(title(letters)))
                .append("\"/><meta name=\"author\" content=\"")
                .append(escape(organisation))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        boolean first = true;
        for (OutboxMessage letter : letters) {
            page.append("<div class=\"letter")
                    .append(first ? " first" : "")
                    .append("\"><p class=\"from\">")
                    .append(escape(organisation))
                    .append("</p><p class=\"to\">")
                    .append(escape(letter.name()));
            if (letter.postalAddress() != null) {
                letter.postalAddress().lines().filter(line -> !line.isBlank()).forEach(line -> page.append("<br/>")
                        .append(escape(line.strip())));
            }
            page.append("</p><p>")
                    .append(escape(dates.day(clock.instant())))
                    .append("</p><h1>")
                    .append(escape(letter.subject()))
                    .append("</h1>")
                    .append(onPaper(letter.html()))
                    .append("</div>");
            first = false;
        }
        return page.append("</body></html>").toString();
    }

    /** On paper an address is read, not clicked. */
    private static String onPaper(String html) {
        return html.replaceAll("</?a\\b[^>]*>", "").replace("<br>", "<br/>").replaceAll(UNPRINTABLE, "");
    }

    /** What cannot be printed is left out: control characters are not allowed in the page that is set. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll(UNPRINTABLE, ""), "UTF-8");
    }
}
