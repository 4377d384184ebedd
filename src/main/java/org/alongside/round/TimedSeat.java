package org.alongside.round;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.jspecify.annotations.Nullable;

/** A seat as it takes part in a round of some kind, with its own time. */
public interface TimedSeat {

    /** In this round. */
    UUID id();

    /** The seat on the body. */
    UUID seat();

    UUID account();

    /** Whose answer is asked for: the member's, or that of whoever answers in the place of one who has left. */
    default UUID answeredBy() {
        return account();
    }

    /** Whether something is asked of it in this round: no interest was declared, and whoever has it has not left. */
    boolean takesPart();

    /** Whether it has given what the round asks for. */
    boolean hasAnswered();

    /** The format in which the member reads; nothing for the standard one. */
    @Nullable
    FormatNeed need();

    /** @param need nothing for the standard format */
    void needs(@Nullable FormatNeed need);

    /** The member's own last day; nothing while their time has not begun. */
    @Nullable
    LocalDate lastDay();

    /** The member's time runs until the end of this day. */
    void startUntil(LocalDate lastDay);

    /** The member's time does not run any more. */
    void stop();
}
