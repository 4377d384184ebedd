package org.alongside.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    private static final String SUBJECT = "Subject:";
    private static final int DEFAULT_PORT = 8080;

    private final ApplicationContext context;
    private final SpringTemplateEngine engine;
    private final String base;

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
        engine.setMessageSource(context);
    }

    /**
     * Writes the letter.
     *
     * @throws IllegalArgumentException when there is no such template, or it does not begin with a subject
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
        String filled = engine.process(template(letter.template()), new Context(Locale.UK, values));
        String[] parts = filled.replace("\r\n", "\n").split("\n", 2);
        if (parts.length < 2 || !parts[0].startsWith(SUBJECT)) {
            throw new IllegalArgumentException(
                    "Letter template " + letter.template() + " must begin with a line \"Subject: ...\"");
        }
        // A subject is one line whatever people wrote into it: a line break there would let them add headers.
        String subject = StringUtils.normalizeSpace(parts[0].substring(SUBJECT.length()));
        String text = parts[1].strip().replaceAll("\n{3,}", "\n\n") + "\n";
        @Nullable Invitation invitation = letter.invitation();
        return new Written(
                subject,
                text,
                LetterHtml.of(text, base),
                invitation == null ? null : CalendarEntry.write(invitation, letter.recipient()),
                invitation == null ? null : CalendarEntry.method(invitation));
    }

    private static String template(String name) {
        ClassPathResource resource = new ClassPathResource("templates/mail/" + name + ".txt");
        if (!resource.exists()) {
            throw new IllegalArgumentException("There is no letter template templates/mail/" + name + ".txt");
        }
        try (InputStream in = resource.getInputStream()) {
            // In text mode Thymeleaf still escapes [[...]] for HTML, which has no place in plain text.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
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
            @Nullable String calendar,
            @Nullable String calendarMethod) {}
}
