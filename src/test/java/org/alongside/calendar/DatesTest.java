package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final MovableClock clock = new MovableClock();
    private final Dates dates = new Dates(clock);

    @Test
    void a_day_reads_as_people_write_it() {
        assertThat(dates.day(LocalDate.of(2026, 12, 3))).isEqualTo("3 December 2026");
        assertThat(dates.weekday(LocalDate.of(2026, 12, 3))).isEqualTo("Thursday 3 December 2026");
    }

    @Test
    void a_time_reads_as_people_write_it() {
        assertThat(dates.time(LocalTime.of(14, 30))).isEqualTo("2:30pm");
        assertThat(dates.time(LocalTime.of(9, 0))).isEqualTo("9am");
        assertThat(dates.time(LocalTime.of(0, 5))).isEqualTo("12:05am");
        assertThat(dates.time(LocalTime.of(12, 0))).isEqualTo("midday");
        assertThat(dates.time(LocalTime.MIDNIGHT)).isEqualTo("midnight");
    }

    @Test
    void a_moment_is_told_in_london_time() {
        Instant summer = Instant.parse("2026-07-01T13:30:00Z");
        assertThat(dates.moment(summer)).isEqualTo("1 July 2026 at 2:30pm");
        assertThat(dates.moment(Date.from(summer))).isEqualTo("1 July 2026 at 2:30pm");
        assertThat(dates.moment(LocalDateTime.of(2026, 7, 1, 14, 30))).isEqualTo("1 July 2026 at 2:30pm");
    }

    @Test
    void the_hour_that_comes_twice_in_october_reads_the_same_both_times() {
        assertThat(dates.moment(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25 October 2026 at 1:30am");
        assertThat(dates.moment(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 October 2026 at 1:30am");
        assertThat(dates.machine(Instant.parse("2026-10-25T00:30:00Z")))
                .isNotEqualTo(dates.machine(Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void what_happened_in_the_first_of_the_two_hours_is_past_in_the_second() {
        clock.moveTo(Instant.parse("2026-10-25T01:15:00Z"));

        assertThat(dates.isPast(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(dates.isPast(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
        assertThat(dates.isPast(LocalDate.of(2026, 10, 25))).isFalse();
        assertThat(dates.isPast(LocalDate.of(2026, 10, 24))).isTrue();
    }

    @Test
    void the_hour_that_is_left_out_in_march_is_never_told() {
        assertThat(dates.moment(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo("29 March 2026 at 12:59am");
        assertThat(dates.moment(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("29 March 2026 at 2am");
    }

    @Test
    void nothing_reads_as_nothing() {
        assertThat(dates.day(null) + dates.time(null) + dates.moment(null) + dates.machine(null))
                .isEmpty();
    }

    @Test
    void what_is_no_date_is_refused() {
        assertThatThrownBy(() -> dates.day("tomorrow")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_clock_that_follows_hears_of_each_move() {
        List<String> heard = new ArrayList<>();
        clock.follow(new MovableClock.Follower() {
            @Override
            public void movedTo(Instant moment) {
                heard.add(moment.toString());
            }

            @Override
            public void backToNow() {
                heard.add("now");
            }
        });
        clock.moveTo(Instant.parse("2026-03-03T10:00:00Z"));
        clock.backToNow();
        assertThat(heard).containsExactly("2026-03-03T10:00:00Z", "now");
    }
}
