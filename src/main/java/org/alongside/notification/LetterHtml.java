package org.alongside.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML part of a letter, generated from its text. Only this application's addresses become links: an address from
 * user input stays text, so that letters cannot be used for phishing.
 */
final class LetterHtml {

    private LetterHtml() {}

    static String of(String text, String base) {
        StringBuilder html = new StringBuilder();
        for (String block : text.strip().split("\n\\s*\n", -1)) {
            List<String> lines = new ArrayList<>(List.of(block.strip().split("\n", -1)));
            if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                html.append("<ul>");
                lines.forEach(line -> html.append("<li>")
                        .append(inline(line.substring(2), base))
                        .append("</li>"));
                html.append("</ul>\n");
            } else if (lines.stream().allMatch(line -> line.startsWith(">"))) {
                html.append("<blockquote><p>")
                        .append(String.join(
                                "<br>",
                                lines.stream()
                                        .map(line -> inline(line.substring(1).strip(), base))
                                        .toList()))
                        .append("</p></blockquote>\n");
            } else {
                html.append("<p>")
                        .append(String.join(
                                "<br>",
                                lines.stream().map(line -> inline(line, base)).toList()))
                        .append("</p>\n");
            }
        }
        return html.toString();
    }

    private static String inline(String line, String base) {
        if (!line.contains(base)) {
            return escape(line);
        }
        Matcher links =
                Pattern.compile(Pattern.quote(base) + "(?=[/\\s]|$)[^\\s<>\"]*").matcher(line);
        StringBuilder html = new StringBuilder();
        int done = 0;
        while (links.find()) {
            String address = links.group().replaceAll("[.,;:!?)]+$", "");
            html.append(escape(line.substring(done, links.start())))
                    .append("<a href=\"")
                    .append(escape(address))
                    .append("\">")
                    .append(escape(address))
                    .append("</a>");
            done = links.start() + address.length();
        }
        return html.append(escape(line.substring(done))).toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
