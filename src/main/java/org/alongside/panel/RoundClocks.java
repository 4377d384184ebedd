package org.alongside.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each member's own time in a round that decides a question. What is the same in all rounds is {@link MemberClocks}. */
@Component
@Transactional
public class RoundClocks implements PackClocks {

    private final Rounds rounds;
    private final Seats seats;
    private final Shelf shelf;
    private final MemberClocks clocks;
    private final RoundTime time;
    private final WorkingDays days;

    RoundClocks(Rounds rounds, Seats seats, Shelf shelf, MemberClocks clocks, RoundTime time, WorkingDays days) {
        this.rounds = rounds;
        this.seats = seats;
        this.shelf = shelf;
        this.clocks = clocks;
        this.time = time;
        this.days = days;
    }

    /** The round opens: the time of everybody begins who can read it. */
    void begin(Round round) {
        clocks.begin(time.of(round));
    }

    /** What was given for the first round of a question is there for the second. */
    void carry(Round first, Round second) {
        shelf.carry(first.id(), second.id());
    }

    @Override
    public boolean need(UUID id, UUID roundSeat, @Nullable Need need) {
        Round round = lock(id);
        return need(round, round.seat(roundSeat).orElseThrow(() -> new NoSuchRound(roundSeat)), need);
    }

    boolean need(Round round, RoundSeat seat, @Nullable Need need) {
        return clocks.need(time.of(round), seat, need);
    }

    /** Whoever has this seat needs this from the next round on; nothing for the standard format. */
    public void always(UUID seat, @Nullable Need need) {
        seats.findById(seat).orElseThrow(() -> new NoSuchRound(seat)).reads(need);
    }

    @Override
    public void give(UUID id, Need need, @Nullable String words, @Nullable File file, Viewer by) {
        clocks.give(time.of(lock(id)), need, words, file, by);
    }

    /**
     * The round's deadline has come. While somebody's time has not begun it moves on.
     *
     * @return when it closes now; nothing when nobody waits
     */
    public Optional<Instant> waitOn(UUID id) {
        return clocks.waitOn(time.of(lock(id)));
    }

    /** There is more time: for everybody whose time runs, and for those who can read it by now. The process is told by others. */
    void extend(Round round) {
        clocks.extend(time.of(round));
    }

    /** The whole round is so many working days later. The due dates of work that was held move by themselves. */
    void shift(Round round, int workingDays) {
        for (RoundSeat seat : round.seats()) {
            LocalDate own = seat.lastDay();
            if (own != null) {
                seat.startUntil(days.plus(own, workingDays));
                seat.remindedLater(reminded -> days.plus(reminded, workingDays));
            }
        }
    }

    /** A member is out of the round: nobody makes a format that only they would read. */
    void left(Round round, RoundSeat seat) {
        clocks.left(time.of(round), seat);
    }

    /** Nobody waits for a format of this round any more. */
    void end(Round round) {
        clocks.end(time.of(round));
    }

    /** Whether the time of somebody has not begun. */
    boolean somebodyWaits(Round round) {
        return !clocks.waiting(time.of(round)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Head head(UUID id) {
        Round round = require(id);
        return new Head(round.question(), "/rounds/" + id, round.state().isOver());
    }

    @Override
    @Transactional(readOnly = true)
    public List<SeatClock> of(UUID id) {
        return clocks.of(time.of(require(id)));
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
