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

    /**
     * The message for an invalid email address; empty when valid.
     *
     * @param sure the address that the person has confirmed; null for none
     */
    Optional<String> emailProblem(String typed, @Nullable String sure) {
        String address = EmailAddress.clean(typed);
        return EmailAddress.problem(address, sure != null && address.equals(EmailAddress.clean(sure)))
                .map(problem -> EmailAddress.words(problem, address, messages));
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
