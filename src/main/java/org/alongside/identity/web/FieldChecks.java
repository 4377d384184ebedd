package org.alongside.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.text.EmailAddress;
import org.alongside.text.Messages;
import org.alongside.text.ReadableText;
import org.jspecify.annotations.Nullable;

/** Validation of this module's forms, with messages. */
final class FieldChecks {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_EMAIL = EmailAddress.LONGEST;

    private final Messages messages;

    FieldChecks(Messages messages) {
        this.messages = messages;
    }

    /** The message for an invalid email address; empty when valid. */
    Optional<String> emailProblem(String typed) {
        return EmailAddress.problem(EmailAddress.clean(typed)).map(problem -> messages.text(problem.key()));
    }

    static boolean isName(String typed) {
        return ReadableText.isLine(typed.strip(), LONGEST_NAME);
    }

    /** The selected account; empty for no selection or an invalid id. */
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
        return messages.text(key, arguments);
    }
}
