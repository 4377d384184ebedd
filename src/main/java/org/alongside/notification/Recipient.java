package org.alongside.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of messages. People without an email address get a text message, a printed letter or a call.
 *
 * @param account the account, if any
 * @param name the name for the greeting
 * @param email the email address, if any
 * @param phone the telephone number, if known
 * @param postalAddress the lines for printed letters, without the name
 */
public record Recipient(
        @Nullable UUID account,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    public Recipient(@Nullable UUID account, String name, @Nullable String email) {
        this(account, name, email, null, null);
    }

    /** A recipient without an account, such as a proposer. */
    public static Recipient outside(String name, String email) {
        return new Recipient(null, name, email);
    }

    @Override
    public String toString() {
        // Recipients may end up in log messages; names and addresses must not.
        return "Recipient[" + (account == null ? "outside" : account) + "]";
    }
}
