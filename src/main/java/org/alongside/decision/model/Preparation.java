package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The immutable terms on which a round was prepared.
 *
 * @param reference of the case
 * @param number of the round within the case, from 1
 * @param body the body that is asked
 * @param planVersion the version of the plan in the pack
 * @param workingDays voting time, counted from the day after the round opens
 * @param preparedBy the officer's account
 * @param follows the tied round whose question this one repeats, if any
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
     * @param number of the round within the case
     * @param officer the account that wrote the question
     */
    public static Preparation of(
            String reference, int number, int planVersion, Question asked, @Nullable UUID officer, Instant now) {
        return new Preparation(reference, number, asked.body(), planVersion, asked.workingDays(), now, officer, null);
    }

    Preparation secondRound(UUID first, int next, Instant now) {
        return new Preparation(reference, next, body, planVersion, workingDays, now, preparedBy, first);
    }

    /** Whether this round repeats a question after a tie. */
    public boolean isSecond() {
        return follows != null;
    }
}
