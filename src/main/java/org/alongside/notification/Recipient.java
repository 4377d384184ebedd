package org.alongside.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is written to. Not everybody has an e-mail address: then it goes by text message, by post, or an officer
 * calls.
 *
 * @param account the person's account, when there is one
 * @param name how the letter greets the person
 * @param email the e-mail address, when there is one
 * @param phone the telephone number, when it is known
 * @param postalAddress where a printed letter goes, in lines, without the name
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

    /** Somebody without an account, such as a proposer. */
    public static Recipient outside(String name, String email) {
        return new Recipient(null, name, email);
    }

    @Override
    public String toString() {
        // Recipients end up in log messages sooner or later; names and addresses must not.
        return "Recipient[" + (account == null ? "outside" : account) + "]";
    }
}
