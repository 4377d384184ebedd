package org.alongside.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.history.RecordedAct;
import org.alongside.round.time.MemberClocks;

/**
 * A round of some kind in which each member has their own time ({@link MemberClocks}): one that decides a question, or one
 * that scores entries. Whoever hands it over has locked its row.
 */
public interface TimedRound {

    UUID id();

    /** Of the case on whose record it stands. */
    String reference();

    /** The address of its page for those who run it; {@code /formats} below it is where formats are given. */
    String desk();

    /** The address of its page for members. */
    String page();

    /** What a member's work is called. */
    String work();

    /** How long members have. */
    int workingDays();

    /** The day at whose end it closes. */
    LocalDate lastDay();

    /** Whether members can answer now, as far as its state goes. */
    boolean isOpen();

    /** Every seat in it, also those that are out of it. */
    List<? extends TimedSeat> seats();

    /** The last days of those to whom more time was given. */
    List<LocalDate> extendedTo();

    /** It closes at another moment: the end of this day. */
    void shift(LocalDate lastDay, Instant closesAt);

    /** An act on its record. The codes are those of rounds that decide, such as {@code clock-started}. */
    RecordedAct act(String code);

    /** Tells a member that what they read is there and until when their time runs. */
    void tellReady(TimedSeat seat);

    /** Tells its process that it closes later. */
    void tellLater(Instant closesAt);

    /** The seats of which something is asked. */
    default List<TimedSeat> asked() {
        return seats().stream()
                .filter(TimedSeat::takesPart)
                .map(seat -> (TimedSeat) seat)
                .toList();
    }
}
