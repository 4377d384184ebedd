package org.alongside.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

/** Writes letters from their templates: subject, plain text, and the same as HTML. */
@Component
class Letters {

    private static final List<String> HEADS = List.of("Subject", "Why", "About", "Short");
    private static final List<String> NAMES = List.of("title", "caseTitle", "project", "question");
    private static final List<Integer> LONGEST_NAMES = List.of(80, 60, 40, 25, 15);
    private static final int DEFAULT_PORT = 8080;

    private final ApplicationContext context;
    private final SpringTemplateEngine engine;
    private final String base;
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    Letters(
            ApplicationContext context,
            @Value("${alongside.base-url:}") String base,
            @Value("${server.port:8080}") int port) {
        this.context = context;
        // Where the application is reached is for the installation to say; without that, this computer.
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

    /** The application's address, without a slash at the end. */
    String base() {
        return base;
    }

    /**
     * Writes the letter.
     *
     * @throws IllegalArgumentException when there is no such template, or its head lacks its subject, its reason or what
     *     it is about
     */
    Written write(Letter letter) {
        Map<String, Object> values = new HashMap<>(letter.values());
        values.put("base", base);
        values.put("name", letter.recipient().name());
        values.put("reference", letter.reference() == null ? "" : letter.reference());
        values.put("dates", context.getBean("dates"));
        values.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        // The head is cut into its lines before anything is filled in: what people wrote cannot add a line to it.
        String[] parts = template(letter.template()).split("\n[ \t]*\n", 2);
        Map<String, String> head = head(letter.template(), parts[0]);
        String subject = line(required(letter, head, "Subject"), values);
        String why = line(required(letter, head, "Why"), values);
        if (parts.length < 2 || subject.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "Letter template " + letter.template() + " lacks subject, reason or text");
        }
        String text = fill(parts[1], values).strip().replaceAll("\n{3,}", "\n\n") + "\n\n" + why + "\n";
        String shortForm = head.get("Short");
        @Nullable Invitation invitation = letter.invitation();
        return new Written(
                subject,
                text,
                LetterHtml.of(text, base),
                topic(required(letter, head, "About")),
                shortForm == null ? null : shortened(shortForm, values),
                invitation == null ? null : CalendarEntry.write(invitation, letter.recipient()),
                invitation == null ? null : CalendarEntry.method(invitation));
    }

    private String fill(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.UK, values)).replace("\r\n", "\n");
    }

    /** A subject is one line whatever people wrote into it: a line break there would let them add headers. */
    private String line(String template, Map<String, Object> values) {
        return StringUtils.normalizeSpace(fill(template, values));
    }

    /** The short form as it fits one text message: names of projects and work are cut before anything else. */
    private @Nullable String shortened(String template, Map<String, Object> values) {
        for (int longest : LONGEST_NAMES) {
            Map<String, Object> cut = new HashMap<>(values);
            NAMES.forEach(name -> cut.computeIfPresent(
                    name, (key, value) -> StringUtils.abbreviate(TextMessage.plain(value.toString()), longest)));
            String text = TextMessage.plain(line(template, cut));
            if (TextMessage.length(text) <= TextMessage.LONGEST) {
                return text;
            }
        }
        return null;
    }

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

    /** Read once: a letter is written for each member of a body, while their round is locked. */
    private String template(String name) {
        return templates.computeIfAbsent(name, Letters::read);
    }

    private static String read(String name) {
        ClassPathResource resource = new ClassPathResource("templates/mail/" + name + ".txt");
        if (!resource.exists()) {
            throw new IllegalArgumentException("There is no letter template templates/mail/" + name + ".txt");
        }
        try (InputStream in = resource.getInputStream()) {
            // In text mode Thymeleaf still escapes [[...]] for HTML, which has no place in plain text.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("[[", "[(")
                    .replace("]]", ")]")
                    // And it lets no expression there name a bean: dates are handed over as a value.
                    .replace("@dates.", "dates.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Written(
            String subject,
            String text,
            String html,
            Topic topic,
            @Nullable String shortText,
            @Nullable String calendar,
            @Nullable String calendarMethod) {

        /** The same without the address that opens something. */
        Written without(Letter.@Nullable Opening opening) {
            if (opening == null) {
                return this;
            }
            return new Written(
                    subject,
                    text.replace(opening.address(), opening.instead()),
                    html.replace(opening.address(), opening.instead()),
                    topic,
                    shortText == null ? null : shortText.replace(opening.address(), opening.instead()),
                    calendar,
                    calendarMethod);
        }
    }
}
