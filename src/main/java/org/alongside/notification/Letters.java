package org.alongside.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Fills letter templates: subject, plain text and HTML. A letter with a {@link PersonalLink} is filled twice: for
 * display, and for delivery.
 */
@Component
class Letters {

    private static final List<String> HEADS = List.of("Subject", "Why", "About", "Short");
    private static final List<String> NAMES = List.of("title", "caseTitle", "project", "question");
    private static final List<Integer> LONGEST_NAMES = List.of(80, 60, 40, 25, 15);
    private static final int DEFAULT_PORT = 8080;
    private static final String SIGN_OFF = "Kind regards,\nThe co-production team";

    private final ApplicationContext context;
    private final SpringTemplateEngine engine;
    private final String base;
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    Letters(
            ApplicationContext context,
            @Value("${alongside.base-url:}") String base,
            @Value("${server.port:8080}") int port) {
        this.context = context;
        // The configured address of the application, or localhost.
        this.base = base.isBlank()
                ? "http://localhost:" + (port == 0 ? DEFAULT_PORT : port)
                : StringUtils.stripEnd(base, "/");
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        this.engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        engine.setMessageSource(context);
    }

    /** The application's address, without a trailing slash. */
    String base() {
        return base;
    }

    /**
     * Fills the letter's template.
     *
     * @throws IllegalArgumentException when the template is missing, or its head lacks subject, reason or topic
     */
    Written write(Letter letter) {
        Map<String, Object> values = new HashMap<>(letter.values());
        values.put("base", base);
        values.put("name", letter.recipient().name());
        values.put("reference", letter.reference() == null ? "" : letter.reference());
        values.put("hasEmail", StringUtils.isNotBlank(letter.recipient().email()));
        values.put("dates", context.getBean("dates"));
        values.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        // The head is split into lines before values are filled in, so that user input cannot add a line.
        String[] parts = template(letter.template()).split("\n[ \t]*\n", 2);
        Map<String, String> head = head(letter.template(), parts[0]);
        String subject = line(required(letter, head, "Subject"), values);
        String why = line(required(letter, head, "Why"), values);
        if (parts.length < 2 || subject.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "Letter template " + letter.template() + " lacks subject, reason or text");
        }
        List<Object> personal = new ArrayList<>();
        Map<String, Object> delivered = new HashMap<>(values);
        delivered.replaceAll((key, value) -> revealed(value, personal));
        String text = text(parts[1], values, why);
        @Nullable
        Short shortForm =
                head.containsKey("Short") ? shortened(required(letter, head, "Short"), values, delivered) : null;
        @Nullable Invitation invitation = letter.invitation();
        return new Written(
                subject,
                text,
                LetterHtml.of(text, base),
                topic(required(letter, head, "About")),
                shortForm == null ? null : shortForm.read(),
                invitation == null ? null : CalendarEntry.write(invitation, letter.recipient()),
                invitation == null ? null : CalendarEntry.method(invitation),
                personal.isEmpty() ? null : delivery(parts[1], delivered, why, shortForm, personal));
    }

    private Delivery delivery(
            String template, Map<String, Object> values, String why, @Nullable Short shortForm, List<Object> personal) {
        String text = text(template, values, why);
        return new Delivery(
                text,
                LetterHtml.of(text, base),
                shortForm == null ? null : shortForm.delivered(),
                personal.stream()
                        .filter(PersonalLink.class::isInstance)
                        .map(link -> ((PersonalLink) link).key())
                        .distinct()
                        .toList());
    }

    private String text(String template, Map<String, Object> values, String why) {
        return fill(template, values).strip().replaceAll("\n{3,}", "\n\n") + "\n\n" + SIGN_OFF + "\n\n" + why + "\n";
    }

    /** A value as delivered; collects its personal links and text. */
    private static Object revealed(Object value, List<Object> personal) {
        if (value instanceof PersonalLink link) {
            personal.add(link);
            return link.address();
        }
        if (value instanceof PersonalWords words) {
            personal.add(words);
            return words.words();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> revealed(each, personal)).toList();
        }
        if (value instanceof Map<?, ?> named) {
            Map<Object, Object> all = new LinkedHashMap<>();
            named.forEach((key, each) -> all.put(key, revealed(each, personal)));
            return all;
        }
        return value;
    }

    private String fill(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.UK, values)).replace("\r\n", "\n");
    }

    /** Single line whatever its values, since a line break would allow header injection. */
    private String line(String template, Map<String, Object> values) {
        return StringUtils.normalizeSpace(fill(template, values));
    }

    /** The short form that fits one text message: names of projects and work are truncated first. */
    private @Nullable Short shortened(String template, Map<String, Object> values, Map<String, Object> delivered) {
        for (int longest : LONGEST_NAMES) {
            String text = TextMessage.plain(line(template, cut(delivered, longest)));
            if (TextMessage.length(text) <= TextMessage.LONGEST) {
                return new Short(TextMessage.plain(line(template, cut(values, longest))), text);
            }
        }
        return null;
    }

    private static Map<String, Object> cut(Map<String, Object> values, int longest) {
        Map<String, Object> cut = new HashMap<>(values);
        NAMES.forEach(name -> cut.computeIfPresent(
                name, (key, value) -> StringUtils.abbreviate(TextMessage.plain(value.toString()), longest)));
        return cut;
    }

    /**
     * The form for a text message.
     *
     * @param read for display; its address may be longer than the delivered one
     * @param delivered as sent
     */
    private record Short(String read, String delivered) {}

    private static Map<String, String> head(String template, String text) {
        Map<String, String> head = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split(":", 2);
            if (parts.length < 2 || !HEADS.contains(parts[0])) {
                throw new IllegalArgumentException(
                        "Letter template " + template + ": the head has no line \"" + line + "\", only " + HEADS);
            }
            head.put(parts[0], parts[1].strip());
        }
        return head;
    }

    private static String required(Letter letter, Map<String, String> head, String name) {
        String line = head.get(name);
        if (line == null) {
            throw new IllegalArgumentException(
                    "Letter template " + letter.template() + " must have a line \"" + name + ": ...\" in its head");
        }
        return line;
    }

    private static Topic topic(String about) {
        return switch (about) {
            case "reminders" -> Topic.REMINDERS;
            case "decisions" -> Topic.DECISIONS;
            case "news" -> Topic.NEWS;
            case "sign-in" -> Topic.SIGN_IN;
            default -> throw new IllegalArgumentException("A letter cannot be about \"" + about + "\"");
        };
    }

    /** Cached: a letter is filled for each member of a body while their round is locked. */
    private String template(String name) {
        return templates.computeIfAbsent(name, Letters::read);
    }

    private static String read(String name) {
        ClassPathResource resource = new ClassPathResource("templates/mail/" + name + ".txt");
        if (!resource.exists()) {
            throw new IllegalArgumentException("There is no letter template templates/mail/" + name + ".txt");
        }
        try (InputStream in = resource.getInputStream()) {
            // In text mode Thymeleaf still HTML-escapes [[...]], which is wrong in plain text.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("[[", "[(")
                    .replace("]]", ")]")
                    // Expressions there cannot use beans, so dates is passed as a value.
                    .replace("@dates.", "dates.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A letter for display.
     *
     * @param delivery the version for delivery, if it has personal links
     */
    record Written(
            String subject,
            String text,
            String html,
            Topic topic,
            @Nullable String shortText,
            @Nullable String calendar,
            @Nullable String calendarMethod,
            @Nullable Delivery delivery) {}

    /**
     * The version for delivery, with personal links.
     *
     * @param keys the secret parts of the links
     */
    record Delivery(String text, String html, @Nullable String shortText, List<String> keys) {

        @Override
        public String toString() {
            return "Delivery[]";
        }
    }
}
