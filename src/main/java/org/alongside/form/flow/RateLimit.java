package org.alongside.form.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits requests per address and time span. In memory: a limit lost at restart is still a limit, and an attack must
 * not cause database writes. The number of addresses is bounded.
 */
final class RateLimit {

    private static final int ADDRESSES = 10_000;

    private final int times;
    private final Duration span;
    private final Clock clock;
    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimit(int times, Duration span, Clock clock) {
        this.times = times;
        this.span = span;
        this.clock = clock;
    }

    /** Counts one more, unless this is once too often. */
    synchronized boolean allows(String address) {
        try {
            count(address);
            return true;
        } catch (TooManyRequests tooMany) {
            return false;
        }
    }

    /** @throws TooManyRequests when the limit is exceeded */
    synchronized void count(String address) {
        Instant now = clock.instant();
        Deque<Instant> before = seen.computeIfAbsent(address, fresh -> new ArrayDeque<>());
        // The clock can be moved back, so later entries are removed as well.
        before.removeIf(at -> at.isAfter(now) || !at.plus(span).isAfter(now));
        if (before.size() >= times) {
            throw new TooManyRequests(Duration.between(now, before.getFirst().plus(span)));
        }
        before.addLast(now);
    }
}
