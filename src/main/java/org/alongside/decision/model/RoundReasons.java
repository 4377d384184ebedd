package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Reasons given for actions on a round, in the person's own words; each null until the action is taken.
 *
 * @param load why the body is asked although it has reached the workload its terms call fair
 * @param earlyClose why the chair closed the round before its deadline
 * @param casting the chair's reason for their decision on a tie
 * @param sendBack why the plan was returned without a decision
 */
@Embeddable
public record RoundReasons(
        @Column(table = "round_words", name = "load_reason") @Nullable
        String load,

        @Column(table = "round_words", name = "closed_early") @Nullable
        String earlyClose,

        @Column(table = "round_words", name = "casting_reason") @Nullable
        String casting,

        @Column(table = "round_words", name = "returned") @Nullable
        String sendBack) {

    static final RoundReasons NONE = new RoundReasons(null, null, null, null);

    RoundReasons withLoad(String why) {
        return new RoundReasons(why, earlyClose, casting, sendBack);
    }

    RoundReasons withEarlyClose(String why) {
        return new RoundReasons(load, why, casting, sendBack);
    }

    RoundReasons withCasting(String why) {
        return new RoundReasons(load, earlyClose, why, sendBack);
    }

    RoundReasons withSendBack(String why) {
        return new RoundReasons(load, earlyClose, casting, why);
    }
}
