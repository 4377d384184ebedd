package org.alongside.text;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts that Java puts together for people, by their keys in {@code messages/*.properties}, in the English of this
 * country. Templates read the same texts with {@code #{key}}.
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
     * @param arguments what {@code {0}}, {@code {1}} … stand for; without any, the text is taken as it is written, so that
     *     an apostrophe in it need not be doubled
     * @return the key itself if there is no such text: a page is not lost for want of one, and a test finds those missing
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElse(key);
    }

    /** The name of an option as people read it: {@code Level.CO_DESIGN} is the text of {@code CO_DESIGN} in {@code Level}. */
    public String text(Enum<?> option) {
        return text(option.getDeclaringClass().getSimpleName() + "." + option.name());
    }

    /** The text if there is one. For keys that come out of models, forms or the record. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(source.getMessage(key, arguments.length == 0 ? null : arguments, null, Locale.UK));
    }
}
