package org.alongside.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.history.RecordedAct;
import org.alongside.round.time.MemberClocks;

/**
 * A round in which each member has their own time ({@link MemberClocks}): one that decides a question, or one that
 * scores entries. Callers lock its row first.
 */
public interface TimedRound {

    UUID id();

    /** The reference of the case in whose history it is recorded. */
    String reference();

    /** Path of its officers' page; formats are added at {@code /formats} below it. */
    String desk();

    /** Path of its page for members. */
    String page();

    /** The title of a member's work item. */
    String work();

    /** How long members have. */
    int workingDays();

    /** It closes at the end of this day. */
    LocalDate lastDay();

    /** Whether its state allows members to answer. */
    boolean isOpen();

    /** Every seat, including those that no longer take part. */
    List<? extends TimedSeat> seats();

    /** The last days granted by extensions. */
    List<LocalDate> extendedTo();

    /** Moves the closing time to the end of this day. */
    void shift(LocalDate lastDay, Instant closesAt);

    /** An entry for the case history. The codes are those of decision rounds, such as {@code clock-started}. */
    RecordedAct act(String code);

    /** Notifies a member that their papers are available and when their time ends. */
    void tellReady(TimedSeat seat);

    /** Messages the process with a later closing time. */
    void tellLater(Instant closesAt);

    /** The seats that take part and so are asked to answer. */
    default List<TimedSeat> asked() {
        return seats().stream()
                .filter(TimedSeat::takesPart)
                .map(seat -> (TimedSeat) seat)
                .toList();
    }
}
