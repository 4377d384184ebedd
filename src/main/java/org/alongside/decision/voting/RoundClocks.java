package org.alongside.decision.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.identity.Viewer;
import org.alongside.round.NoSuchRound;
import org.alongside.round.PackClocks;
import org.alongside.round.SeatClock;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.time.MemberClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each member's own time in a round that decides a question. What is the same in all rounds is {@link MemberClocks}. */
@Component
@Transactional
public class RoundClocks implements PackClocks {

    private final Rounds rounds;
    private final BodyAdministration bodies;
    private final AvailableFormats shelf;
    private final MemberClocks clocks;
    private final RoundTime time;
    private final WorkingDays days;

    RoundClocks(
            Rounds rounds,
            BodyAdministration bodies,
            AvailableFormats shelf,
            MemberClocks clocks,
            RoundTime time,
            WorkingDays days) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.shelf = shelf;
        this.clocks = clocks;
        this.time = time;
        this.days = days;
    }

    /** The round opens: the time of everybody begins who can read it. */
    public void begin(Round round) {
        clocks.begin(time.of(round));
    }

    /** What was given for the first round of a question is there for the second. */
    public void carry(Round first, Round second) {
        shelf.carry(first.id(), second.id());
    }

    @Override
    public boolean need(UUID id, UUID roundSeat, @Nullable FormatNeed need) {
        Round round = lock(id);
        return need(round, round.electorate().seat(roundSeat).orElseThrow(() -> new NoSuchRound(roundSeat)), need);
    }

    public boolean need(Round round, RoundSeat seat, @Nullable FormatNeed need) {
        return clocks.need(time.of(round), seat, need);
    }

    /** Whoever has this seat needs this from the next round on; nothing for the standard format. */
    public void always(UUID seat, @Nullable FormatNeed need) {
        if (!bodies.changeFormat(seat, need)) {
            throw new NoSuchRound(seat);
        }
    }

    @Override
    public void give(UUID id, FormatNeed need, @Nullable String words, @Nullable File file, Viewer by) {
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
    public void extend(Round round) {
        clocks.extend(time.of(round));
    }

    /** The whole round is so many working days later. The due dates of work that was held move by themselves. */
    public void shift(Round round, int workingDays) {
        for (RoundSeat seat : round.seats()) {
            LocalDate own = seat.lastDay();
            if (own != null) {
                seat.startUntil(days.plus(own, workingDays));
                seat.remindedLater(reminded -> days.plus(reminded, workingDays));
            }
        }
    }

    /** A member is out of the round: nobody makes a format that only they would read. */
    public void left(Round round, RoundSeat seat) {
        clocks.left(time.of(round), seat);
    }

    /** Nobody waits for a format of this round any more. */
    public void end(Round round) {
        clocks.end(time.of(round));
    }

    /** Whether the time of somebody has not begun. */
    public boolean somebodyWaits(Round round) {
        return !clocks.waiting(time.of(round)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Head head(UUID id) {
        Round round = require(id);
        return new Head(
                round.question().question(), "/rounds/" + id, round.state().isOver());
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
