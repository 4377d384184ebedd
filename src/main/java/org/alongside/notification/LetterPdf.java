package org.alongside.notification;

import java.time.Clock;
import java.util.List;
import org.alongside.calendar.Dates;
import org.alongside.notification.pdf.AccessiblePdf;
import org.springframework.stereotype.Component;

/**
 * Printed letters as tagged PDF (PDF/UA-1, ISO 14289-1), for officers and recipients who use screen readers. Large and
 * left-aligned, for easy reading.
 */
@Component
class LetterPdf {

    private static final String STYLE = """
            div.letter { page-break-before: always; }
            div.first { page-break-before: auto; }
            p.to { min-height: 45mm; margin: 15mm 0 5mm 0; }
            p.from { margin: 0; }
            """;

    private final Dates dates;
    private final Clock clock;
    private final String organisation;

    LetterPdf(Dates dates, Clock clock, NotificationSettings settings) {
        this.dates = dates;
        this.clock = clock;
        this.organisation = settings.fromName();
    }

    /** The letters in sequence, each starting on a new page. */
    byte[] of(List<OutboxMessage> letters) {
        return AccessiblePdf.of(title(letters), organisation, STYLE, body(letters));
    }

    private static String title(List<OutboxMessage> letters) {
        return letters.size() == 1 ? letters.get(0).subject() : letters.size() + " letters";
    }

    private String body(List<OutboxMessage> letters) {
        StringBuilder page = new StringBuilder();
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
        return page.toString();
    }

    /** Prints addresses in full, since paper has no links. */
    private static String onPaper(String html) {
        return AccessiblePdf.printable(html.replaceAll("</?a\\b[^>]*>", "").replace("<br>", "<br/>"));
    }

    private static String escape(String text) {
        return AccessiblePdf.escape(text);
    }
}
