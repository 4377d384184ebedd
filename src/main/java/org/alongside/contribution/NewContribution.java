package org.alongside.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new contribution.
 *
 * @param words verbatim
 * @param workshop the workshop at which it was made, if known
 * @param account the author's account, if any
 * @param saidBy description of a group or of a person without an account; null when {@code account} is set or the
 * author is unknown
 * @param people number of people a group represents (Swansea: NAUWU asked 160 people)
 * @param email address of a group or a person without an account
 * @param anonymous whether the author is unnamed; then no field identifies them
 */
public record NewContribution(
        String words,
        Occasion occasion,
        @Nullable UUID workshop,
        LocalDate saidOn,
        @Nullable UUID account,
        @Nullable String saidBy,
        @Nullable Integer people,
        @Nullable String email,
        boolean anonymous) {

    public NewContribution {
        if (anonymous) {
            account = null;
            saidBy = null;
            people = null;
            email = null;
        }
    }

    /** A contribution by a person with an account. */
    public static NewContribution from(UUID account, String words, Occasion occasion, LocalDate saidOn) {
        return new NewContribution(words, occasion, null, saidOn, account, null, null, null, false);
    }

    /** A group's contribution, with the number of people it represents. */
    public static NewContribution fromGroup(
            String group, @Nullable Integer people, String words, Occasion occasion, LocalDate saidOn) {
        return new NewContribution(words, occasion, null, saidOn, null, group, people, null, false);
    }

    /** A copy, made at a workshop. */
    public NewContribution at(UUID held) {
        return new NewContribution(words, Occasion.WORKSHOP, held, saidOn, account, saidBy, people, email, anonymous);
    }

    /** A copy with the group's address. */
    public NewContribution tellingAt(String address) {
        return new NewContribution(words, occasion, workshop, saidOn, account, saidBy, people, address, anonymous);
    }

    /** A copy without anything that identifies the author. */
    public NewContribution anonymously() {
        return new NewContribution(words, occasion, workshop, saidOn, account, saidBy, people, email, true);
    }

    @Override
    public String toString() {
        // Contributions must not appear in logs.
        return "NewContribution[" + occasion + "]";
    }
}
