package org.alongside.form.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.engine.Feel;
import org.alongside.form.text.DateText;
import org.alongside.form.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A text that may depend on answers: plain, FEEL as a whole when it starts with {@code =}, or with FEEL between
 * {@code {{} and {@code }}}.
 */
public final class TemplateText {

    private static final Pattern INSIDE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** A private-use character, which input cannot contain; marks the place of a value in a text. */
    private static final char MARK = '\uE000';

    private TemplateText() {}

    public static boolean isFixed(String text) {
        return !text.startsWith("=") && !text.contains("{{");
    }

    /** The error in a text, or null. */
    static @Nullable String wrong(String text, Feel feel) {
        if (text.startsWith("=")) {
            return readable(text, feel) ? null : "an expression that is not FEEL: " + text;
        }
        Matcher inside = INSIDE.matcher(text);
        while (inside.find()) {
            String expression = inside.group(1).strip();
            if (expression.startsWith("#") || expression.startsWith("/")) {
                return "a block {{" + expression + "}}, which is not supported: use FEEL's if and for inside {{ }}";
            }
            if (!readable(expression, feel)) {
                return "an expression that is not FEEL: " + expression;
            }
        }
        return inside.replaceAll("").contains("{{") ? "{{ without }}" : null;
    }

    public static String of(String text, Map<String, Object> values, Feel feel) {
        if (isFixed(text)) {
            return text;
        }
        if (text.startsWith("=")) {
            return words(value(text, values, feel));
        }
        return INSIDE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words(value(found.group(1), values, feel))));
    }

    /**
     * Renders Markdown as safe HTML. Values from answers are always text: an answer cannot put a link or a heading on
     * a page.
     */
    public static String html(String text, Map<String, Object> values, Feel feel) {
        if (isFixed(text)) {
            return Markdown.html(text);
        }
        if (text.startsWith("=")) {
            StringBuilder html = new StringBuilder();
            for (String paragraph : words(value(text, values, feel)).split("\\n\\s*\\n")) {
                if (!paragraph.isBlank()) {
                    html.append("<p class=\"govuk-body\">")
                            .append(safe(paragraph.strip()))
                            .append("</p>");
                }
            }
            return html.toString();
        }
        List<String> told = new ArrayList<>();
        String marked = INSIDE.matcher(text.replace(String.valueOf(MARK), "")).replaceAll(found -> {
            told.add(words(value(found.group(1), values, feel)));
            return MARK + String.valueOf(told.size() - 1) + MARK;
        });
        String html = Markdown.html(marked);
        for (int i = 0; i < told.size(); i++) {
            html = html.replace(MARK + String.valueOf(i) + MARK, "<bdi>" + safe(told.get(i)) + "</bdi>");
        }
        return html;
    }

    public static @Nullable Object value(String expression, Map<String, Object> values, Feel feel) {
        try {
            return feel.value(expression, values);
        } catch (Feel.FeelFailed e) {
            // A value it needs is not answered yet.
            return null;
        }
    }

    /** Whether a condition holds; false without a condition, and while a value it needs is unanswered. */
    public static boolean holds(@Nullable String condition, Map<String, Object> values, Feel feel) {
        if (condition == null) {
            return false;
        }
        try {
            return feel.holds(condition, values);
        } catch (Feel.FeelFailed e) {
            // Showing an unneeded question is the lesser harm.
            return false;
        }
    }

    /** A value in words for display. */
    public static String words(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString());
            return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDate date) {
            return DateText.DAY.format(date);
        }
        if (value instanceof LocalTime time) {
            return DateText.of(time);
        }
        if (value instanceof Iterable<?> several) {
            List<String> told = new ArrayList<>();
            several.forEach(each -> told.add(words(each)));
            return String.join(", ", told);
        }
        if (value instanceof Map<?, ?> map && map.containsKey("label")) {
            return words(map.get("label"));
        }
        return value.toString();
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
    }

    private static boolean readable(String expression, Feel feel) {
        try {
            feel.check(expression);
            return true;
        } catch (Feel.FeelFailed e) {
            return false;
        }
    }
}
