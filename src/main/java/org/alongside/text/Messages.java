package org.alongside.text;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts composed in Java, by message key from {@code messages/*.properties}, in British English. Templates read the
 * same texts with {@code #{key}}.
 */
@Component
public class Messages {

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * The text with its placeholders filled in.
     *
     * @param arguments values for {@code {0}}, {@code {1}} …; without any, the text is not parsed, so that its
     *     apostrophes need not be doubled
     * @return the key itself if the text is missing, which keeps the page working; a test finds missing texts
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElse(key);
    }

    /** The label of an enum value: {@code Level.CO_DESIGN} is the text of {@code CO_DESIGN} in {@code Level}. */
    public String text(Enum<?> option) {
        return text(option.getDeclaringClass().getSimpleName() + "." + option.name());
    }

    /** The text, if it exists. For keys from models, forms or the history. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(source.getMessage(key, arguments.length == 0 ? null : arguments, null, Locale.UK));
    }
}
