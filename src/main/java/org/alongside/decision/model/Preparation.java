package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a round was prepared with. It never changes.
 *
 * @param reference of the case
 * @param number of the round among those of the case, from 1
 * @param body who is asked
 * @param planVersion the version of the plan that the members read
 * @param workingDays how long they have, counted from the day after the round opens
 * @param preparedBy the officer's account
 * @param follows the round that ended in a tie, when this one asks its question once more
 */
@Embeddable
public record Preparation(
        @Column(name = "reference") String reference,
        @Column(name = "number") int number,
        @Column(name = "body") UUID body,
        @Column(name = "plan_version") int planVersion,
        @Column(name = "working_days") int workingDays,
        @Column(name = "prepared_at") Instant preparedAt,
        @Column(name = "prepared_by") @Nullable UUID preparedBy,
        @Column(name = "follows") @Nullable UUID follows) {

    /**
     * The first round of a question.
     *
     * @param number of the round among those of the case
     * @param officer the account that wrote the question
     */
    public static Preparation of(
            String reference, int number, int planVersion, Question asked, @Nullable UUID officer, Instant now) {
        return new Preparation(reference, number, asked.body(), planVersion, asked.workingDays(), now, officer, null);
    }

    Preparation secondRound(UUID first, int next, Instant now) {
        return new Preparation(reference, next, body, planVersion, workingDays, now, preparedBy, first);
    }

    /** Whether this is the second round of a question. */
    public boolean isSecond() {
        return follows != null;
    }
}
