package org.alongside.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock: real time, until a demonstration or a test moves it. While moved it stands still, so that
 * what happens "on 3 March" carries that moment exactly. Times are UTC.
 */
public final class MovableClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final State state;

    public MovableClock() {
        this(Clock.systemUTC());
    }

    /** A clock that tells the time of this one until it is moved. */
    public MovableClock(Clock real) {
        this(real, ZoneOffset.UTC, new State());
    }

    private MovableClock(Clock real, ZoneId zone, State state) {
        this.real = real;
        this.zone = zone;
        this.state = state;
    }

    /** Stops the clock at this moment, for the whole application and for whoever follows. */
    public void moveTo(Instant moment) {
        state.moved = moment;
        state.followers.forEach(follower -> follower.movedTo(moment));
    }

    /** Goes back to real time. */
    public void backToNow() {
        state.moved = null;
        state.followers.forEach(Follower::backToNow);
    }

    /** The real time, wherever this clock has been moved to. */
    public Instant realInstant() {
        return real.instant();
    }

    /** Whether the clock stands at a moment that somebody chose. */
    public boolean isMoved() {
        return state.moved != null;
    }

    /** Lets a second clock, such as the engine's, follow this one from now on. */
    public void follow(Follower follower) {
        state.followers.add(follower);
    }

    @Override
    public Instant instant() {
        Instant moved = state.moved;
        return moved == null ? real.instant() : moved;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(real, other, state);
    }

    /** A clock elsewhere that must tell the same time. */
    public interface Follower {

        /** The clock was stopped at this moment. */
        void movedTo(Instant moment);

        /** The clock tells real time again. */
        void backToNow();
    }

    private static final class State {
        private volatile @Nullable Instant moved;
        private final List<Follower> followers = new CopyOnWriteArrayList<>();
    }
}
