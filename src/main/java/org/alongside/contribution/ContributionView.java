package org.alongside.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contribution with what became of it: the golden thread from what was said to the person being told.
 *
 * @param words null when they were erased
 * @param people how many people stand behind it, null when that is not known
 * @param told when the person was told what came of it
 * @param kept what the check six months after closing found
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

    /** Whether the council promised something that can be checked. */
    public boolean isPromise() {
        return response != null && response.outcome().isPromise();
    }

    /** Whether it was said without a name, so that nobody in particular can be told. */
    public boolean isUnnamed() {
        return anonymous && !canBeWrittenTo();
    }

    /** Whether there is an address to which the answer can be sent. */
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
