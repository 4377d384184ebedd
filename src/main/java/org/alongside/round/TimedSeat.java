package org.alongside.round;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.jspecify.annotations.Nullable;

/** A seat in a round of any kind, with its own time. */
public interface TimedSeat {

    /** Unique to this round. */
    UUID id();

    /** The seat on the body. */
    UUID seat();

    UUID account();

    /** The account asked to answer: the member, or the substitute for one who has left. */
    default UUID answeredBy() {
        return account();
    }

    /**
     * Whether it takes part in this round: no interest was declared, and the member has not left without a substitute.
     */
    boolean takesPart();

    /** Whether it has answered. */
    boolean hasAnswered();

    /** The member's format; null for the standard format. */
    @Nullable
    FormatNeed need();

    /**
     * @param need null for the standard format
     */
    void needs(@Nullable FormatNeed need);

    /** The member's own last day; null until their time starts. */
    @Nullable
    LocalDate lastDay();

    /** Starts the member's time, which ends with this day. */
    void startUntil(LocalDate lastDay);

    /** Ends the member's time. */
    void stop();
}
