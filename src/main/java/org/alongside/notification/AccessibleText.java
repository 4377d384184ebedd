package org.alongside.notification;

import java.util.List;
import org.alongside.notification.pdf.AccessiblePdf;
import org.jspecify.annotations.Nullable;

/** A long text for an accessible PDF: headings, paragraphs, quotations and lists, read aloud in the order added. */
public class AccessibleText {

    private static final String STYLE = """
            @page { @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Letter-LIBERATION'; font-size: 9pt; } }
            h1 { font-size: 18pt; margin: 0 0 5mm 0; }
            h2 { font-size: 15pt; font-weight: normal; margin: 8mm 0 3mm 0; page-break-after: avoid; }
            h3 { font-size: 12.5pt; font-weight: normal; margin: 5mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            p.hash { font-size: 8.5pt; color: #505a5f; }
            blockquote { white-space: pre-wrap; }
            """;

    private final StringBuilder html = new StringBuilder();

    /** The text as a file with page numbers. */
    public byte[] pdf(String title, String author) {
        return AccessiblePdf.of(title, author, STYLE, html.toString());
    }

    /**
     * @param level from 1; levels must not be skipped
     */
    public void heading(int level, String words) {
        html.append("<h")
                .append(level)
                .append('>')
                .append(AccessiblePdf.escape(words))
                .append("</h")
                .append(level)
                .append('>');
    }

    public void paragraph(String words) {
        html.append("<p>").append(AccessiblePdf.escape(words)).append("</p>");
    }

    /** A quotation, keeping its line breaks. */
    public void words(String words) {
        html.append("<blockquote><p>");
        html.append(
                String.join("<br/>", words.lines().map(AccessiblePdf::escape).toList()));
        html.append("</p></blockquote>");
    }

    /** As above, with a placeholder for null. */
    public void said(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            words(words);
        }
    }

    /** The SHA-256 of content outside the text, in small print. */
    public void hashed(String hash) {
        html.append("<p class=\"hash\">")
                .append(AccessiblePdf.escape("SHA-256: " + hash))
                .append("</p>");
    }

    /** Ignores an empty list. */
    public void list(List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<ul>");
            lines.forEach(line ->
                    html.append("<li>").append(AccessiblePdf.escape(line)).append("</li>"));
            html.append("</ul>");
        }
    }
}
