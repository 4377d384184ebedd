package org.alongside.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.engine.Feel;
import org.alongside.form.answer.Choices;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.FormReader;
import org.alongside.form.draft.UnsentForms;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.flow.PublicForms;
import org.alongside.text.Messages;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The forms in example-forms/, and a form flow with the real messages on 21 November 2026. */
public final class ExampleForms {

    public static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    public static final Choices OFFICERS = Choices.of("officers", List.of(new Choice("o-1", "Officer One")));

    private ExampleForms() {}

    public static FormFlow flow() {
        return new FormFlow(new Feel(NOVEMBER), NOVEMBER, messages());
    }

    /** The real messages of the form and text modules. */
    public static Messages messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/form", "messages/text");
        messages.setDefaultEncoding("UTF-8");
        return new Messages(messages);
    }

    /** Public forms limited to two posts per address in ten minutes. */
    public static PublicForms strict(
            JdbcClient jdbc, TransactionTemplate transactions, UnsentForms unsent, Clock clock) {
        return new PublicForms(jdbc, transactions, unsent, clock, 2, 2);
    }

    public static Form read(String json) {
        return new FormReader(new Feel(NOVEMBER)).read("forms/test/in-a-test.form", json);
    }

    public static String json(String name) {
        try {
            return new ClassPathResource("example-forms/" + name + ".form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Form example(String name) {
        return new FormReader(new Feel(NOVEMBER)).read("example-forms/" + name + ".form", json(name));
    }

    /** A form with one extra component. */
    public static Form with(String component) {
        return read("{\"type\":\"default\",\"id\":\"one\",\"components\":[" + component.replace('\'', '"') + "]}");
    }

    /** Request parameters: name, value, name, value; a repeated name has two values. */
    public static Map<String, String[]> posted(String... namesAndValues) {
        Map<String, String[]> posted = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            posted.merge(namesAndValues[i], new String[] {value}, (before, more) -> {
                String[] both = java.util.Arrays.copyOf(before, before.length + 1);
                both[before.length] = more[0];
                return both;
            });
        }
        return posted;
    }
}
