package org.alongside.identity.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Checks of what people type into the forms of this module, and the words for what is wrong. */
final class FieldChecks {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_EMAIL = 254;

    /** One @ with something on both sides and a dot in the domain; whether it exists, only a letter can tell. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\\p{Cntrl}]{1,64}@[^\\s@<>\\p{Cntrl}]+\\.[^\\s@<>.\\p{Cntrl}]+");

    private final MessageSource messages;

    FieldChecks(MessageSource messages) {
        this.messages = messages;
    }

    static boolean isEmail(String typed) {
        String email = typed.strip();
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    static boolean isName(String typed) {
        String name = typed.strip();
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** An account that was chosen; nothing for an empty choice and for what is no key at all. */
    static Optional<UUID> id(@Nullable String chosen) {
        try {
            return chosen == null || chosen.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Map<String, String> error(String field, String key, Object... arguments) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put(field, say(key, arguments));
        return errors;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.UK);
    }
}
