package org.alongside.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said, as it is written down.
 *
 * @param words exactly as they were said or written
 * @param workshop the workshop, when it was said at one that is known
 * @param account who said it, when that person has an account
 * @param saidBy a group or a person without an account, described; null when {@code account} says it or nobody knows
 * @param people how many people stand behind it, when it comes from a group (Swansea: NAUWU asked 160 people)
 * @param email where a group or person without an account can be told
 * @param anonymous whether it was said without a name; then nothing here tells who said it
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

    /** What a person with an account said. */
    public static NewContribution from(UUID account, String words, Occasion occasion, LocalDate saidOn) {
        return new NewContribution(words, occasion, null, saidOn, account, null, null, null, false);
    }

    /** What a group said, with how many people stand behind it. */
    public static NewContribution fromGroup(
            String group, @Nullable Integer people, String words, Occasion occasion, LocalDate saidOn) {
        return new NewContribution(words, occasion, null, saidOn, null, group, people, null, false);
    }

    /** The same, said at a workshop. */
    public NewContribution at(UUID held) {
        return new NewContribution(words, Occasion.WORKSHOP, held, saidOn, account, saidBy, people, email, anonymous);
    }

    /** The same, with where a group can be told. */
    public NewContribution tellingAt(String address) {
        return new NewContribution(words, occasion, workshop, saidOn, account, saidBy, people, address, anonymous);
    }

    /** The same, without anything that tells who said it. */
    public NewContribution anonymously() {
        return new NewContribution(words, occasion, workshop, saidOn, account, saidBy, people, email, true);
    }

    @Override
    public String toString() {
        // People's words do not belong in logs.
        return "NewContribution[" + occasion + "]";
    }
}
