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

/** Each member's voting time in a decision round. {@link MemberClocks} has the rules common to all rounds. */
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

    /** Starts the time of every member whose papers are ready when the round opens. */
    public void begin(Round round) {
        clocks.begin(time.of(round));
    }

    /** Carries formats over from the first round of a question to the second. */
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

    /** Sets the format of a seat's holder from the next round on; null for the standard format. */
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
     * Moves the deadline when it is reached before every member's time has begun.
     *
     * @return the new closing time; empty when all have begun
     */
    public Optional<Instant> waitOn(UUID id) {
        return clocks.waitOn(time.of(lock(id)));
    }

    /** Extends the time of all members whose time has begun or can begin now. Callers update the process. */
    public void extend(Round round) {
        clocks.extend(time.of(round));
    }

    /** Moves the round by this many working days. Due dates of suspended work move separately. */
    public void shift(Round round, int workingDays) {
        for (RoundSeat seat : round.seats()) {
            LocalDate own = seat.lastDay();
            if (own != null) {
                seat.startUntil(days.plus(own, workingDays));
                seat.remindedLater(reminded -> days.plus(reminded, workingDays));
            }
        }
    }

    /** Cancels a format that only the departing member needed. */
    public void left(Round round, RoundSeat seat) {
        clocks.left(time.of(round), seat);
    }

    /** Cancels the round's outstanding formats. */
    public void end(Round round) {
        clocks.end(time.of(round));
    }

    /** Whether a member's time has not begun. */
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
