package org.alongside.form.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The subset of Markdown for forms: headings, paragraphs, lists, bold and links. All text is escaped first, so the
 * result is always safe.
 */
public final class Markdown {

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(((?:https://|/)[^\\s)]*)\\)");

    private Markdown() {}

    public static String html(String text) {
        StringBuilder html = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            String trimmed = line.strip();
            boolean item = trimmed.startsWith("- ") || trimmed.startsWith("* ");
            boolean heading = trimmed.matches("#{1,4} .+");
            if (trimmed.isEmpty() || item || heading) {
                endParagraph(html, paragraph);
            }
            if (!item) {
                endList(html, items);
            }
            if (item) {
                items.add(trimmed.substring(2));
            } else if (heading) {
                boolean large = trimmed.startsWith("# ");
                String tag = large ? "h2" : "h3";
                html.append('<')
                        .append(tag)
                        .append(" class=\"govuk-heading-")
                        .append(large ? 'm' : 's')
                        .append("\">")
                        .append(inline(trimmed.replaceFirst("^#+ ", "")))
                        .append("</")
                        .append(tag)
                        .append('>');
            } else if (!trimmed.isEmpty()) {
                paragraph.add(trimmed);
            }
        }
        endParagraph(html, paragraph);
        endList(html, items);
        return html.toString();
    }

    private static void endParagraph(StringBuilder html, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<p class=\"govuk-body\">")
                    .append(inline(String.join(" ", lines)))
                    .append("</p>");
            lines.clear();
        }
    }

    private static void endList(StringBuilder html, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<ul class=\"govuk-list govuk-list--bullet\">");
            items.forEach(item -> html.append("<li>").append(inline(item)).append("</li>"));
            html.append("</ul>");
            items.clear();
        }
    }

    private static String inline(String text) {
        String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
        String bold = BOLD.matcher(escaped).replaceAll("<strong>$1</strong>");
        Matcher link = LINK.matcher(bold);
        return link.replaceAll("<a class=\"govuk-link\" href=\"$2\">$1</a>");
    }
}
