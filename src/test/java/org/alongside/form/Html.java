package org.alongside.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Normalises HTML: order of attributes and classes, white space, comments. */
final class Html {

    private static final Pattern TOKEN = Pattern.compile("(?s)<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)/?>|[^<]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z][a-zA-Z0-9-]*)(?:\\s*=\\s*\"([^\"]*)\")?");

    private Html() {}

    /** One line per tag and text. */
    static String of(String html) {
        List<String> lines = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                lines.add("<" + token.group(1) + token.group(2) + attributes(token.group(3)) + ">");
            } else if (!token.group().startsWith("<!--")) {
                String text = HtmlUtils.htmlUnescape(token.group())
                        .replaceAll("\\s+", " ")
                        .strip();
                if (!text.isEmpty()) {
                    lines.add(text);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2));
            if (name.equals("class") || name.equals("aria-describedby")) {
                value = String.join(
                        " ", new TreeSet<>(Arrays.asList(value.strip().split("\\s+"))));
            }
            // checked and checked="checked" are equivalent.
            attributes.put(name, value.equals(name) ? "" : value);
        }
        StringBuilder joined = new StringBuilder();
        attributes.forEach((name, value) ->
                joined.append(' ').append(name).append("=\"").append(value).append('"'));
        return joined.toString();
    }
}
