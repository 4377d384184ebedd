package org.alongside.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is written to.
 *
 * @param account the person's account, when there is one
 * @param name how the letter greets the person
 * @param email where the letter goes
 */
public record Recipient(@Nullable UUID account, String name, String email) {

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
