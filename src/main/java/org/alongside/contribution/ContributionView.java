package org.alongside.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with its answer: the golden thread from comment to reply.
 *
 * @param words null once erased
 * @param people number of people represented, null when unknown
 * @param told when the author was notified of the answer
 * @param kept finding of the check six months after closing
 */
public record ContributionView(
        String reference,
        int number,
        @Nullable String words,
        Occasion occasion,
        @Nullable UUID workshop,
        LocalDate saidOn,
        @Nullable UUID account,
        @Nullable String saidBy,
        @Nullable Integer people,
        @Nullable String email,
        boolean anonymous,
        @Nullable Response response,
        @Nullable Instant told,
        @Nullable ToldHow toldHow,
        @Nullable PromiseKept kept,
        @Nullable String keptWords) {

    public boolean isAnswered() {
        return response != null;
    }

    /** Whether the answer is a promise that can be checked. */
    public boolean isPromise() {
        return response != null && response.outcome().isPromise();
    }

    /** Whether it is anonymous, so that its author cannot be notified. */
    public boolean isUnnamed() {
        return anonymous && !canBeWrittenTo();
    }

    /** Whether there is an address for the answer. */
    public boolean canBeWrittenTo() {
        return account != null || email != null;
    }

    public Optional<Response> answer() {
        return Optional.ofNullable(response);
    }

    @Override
    public String toString() {
        return "Said[" + reference + " " + number + "]";
    }
}
