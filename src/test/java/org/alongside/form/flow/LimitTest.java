package org.alongside.form.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(10), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void so_many_and_no_more_from_one_address_in_a_span_of_time() {
        limit.count("a");
        now = now.plusSeconds(60);
        limit.count("a");
        limit.count("b");

        TooManyRequests tooMany = catchThrowableOfType(TooManyRequests.class, () -> limit.count("a"));
        assertThat(tooMany.howLong()).isEqualTo(Duration.ofMinutes(9));

        now = now.plus(tooMany.howLong());
        assertThatCode(() -> limit.count("a")).doesNotThrowAnyException();
    }

    @Test
    void a_clock_that_was_moved_back_does_not_lock_anybody_out() {
        limit.count("a");
        limit.count("a");
        now = now.minus(Duration.ofDays(30));

        assertThatCode(() -> limit.count("a")).doesNotThrowAnyException();
    }
}
