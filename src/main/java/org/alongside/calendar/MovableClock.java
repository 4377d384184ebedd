package org.alongside.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock: real time until a demonstration or a test moves it. A moved clock is stopped, so that
 * events "on 3 March" have exactly that time. UTC.
 */
public final class MovableClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final State state;

    public MovableClock() {
        this(Clock.systemUTC());
    }

    /** Shows the time of this clock until moved. */
    public MovableClock(Clock real) {
        this(real, ZoneOffset.UTC, new State());
    }

    private MovableClock(Clock real, ZoneId zone, State state) {
        this.real = real;
        this.zone = zone;
        this.state = state;
    }

    /** Stops the clock at this moment, for the whole application and all followers. */
    public void moveTo(Instant moment) {
        state.moved = moment;
        state.followers.forEach(follower -> follower.movedTo(moment));
    }

    /** Returns to real time. */
    public void backToNow() {
        state.moved = null;
        state.followers.forEach(Follower::backToNow);
    }

    /** The real time, even when moved. */
    public Instant realInstant() {
        return real.instant();
    }

    /** Whether the clock has been moved. */
    public boolean isMoved() {
        return state.moved != null;
    }

    /** Registers a clock, such as the engine's, to follow this one. */
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

    /** A clock that must show the same time. */
    public interface Follower {

        /** The clock was stopped at this moment. */
        void movedTo(Instant moment);

        /** The clock returned to real time. */
        void backToNow();
    }

    private static final class State {
        private volatile @Nullable Instant moved;
        private final List<Follower> followers = new CopyOnWriteArrayList<>();
    }
}
