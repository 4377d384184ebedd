package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class WorkingDaysTest {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    MovableClock clock;

    @Autowired
    BankHolidays bankHolidays;

    @AfterEach
    void back_to_now() {
        clock.backToNow();
    }

    @Test
    void a_weekend_and_a_bank_holiday_are_no_working_days() {
        assertThat(workingDays.isWorkingDay(day("2026-12-24"))).isTrue();
        assertThat(workingDays.isWorkingDay(day("2026-12-25"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-12-26"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-12-28")))
                .as("Boxing Day falls on a Saturday")
                .isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-12-29"))).isTrue();
    }

    @Test
    void five_working_days_reach_over_christmas() {
        assertThat(workingDays.plus(day("2026-12-23"), 5)).isEqualTo(day("2027-01-04"));
        assertThat(workingDays.plus(day("2027-01-04"), -5)).isEqualTo(day("2026-12-23"));
    }

    @Test
    void no_working_days_from_a_saturday_is_the_next_working_day() {
        assertThat(workingDays.plus(day("2026-11-21"), 0)).isEqualTo(day("2026-11-23"));
        assertThat(workingDays.plus(day("2026-11-20"), 0)).isEqualTo(day("2026-11-20"));
    }

    @Test
    void the_working_days_between_two_days_count_the_last_one() {
        assertThat(workingDays.between(day("2026-11-20"), day("2026-11-27"))).isEqualTo(5);
        assertThat(workingDays.between(day("2026-11-27"), day("2026-11-20"))).isEqualTo(-5);
        assertThat(workingDays.between(day("2026-11-20"), day("2026-11-20"))).isZero();
    }

    @Test
    void every_year_from_2024_to_2028_has_its_eight_bank_holidays() {
        for (int year = 2024; year <= 2028; year++) {
            assertThat(LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(bankHolidays::contains))
                    .as("bank holidays of %s", year)
                    .hasSize(8);
        }
    }

    @Test
    void a_holiday_proclaimed_for_one_year_can_be_added() {
        LocalDate jubilee = day("2028-06-02");
        assertThat(workingDays.isWorkingDay(jubilee)).isTrue();
        bankHolidays.put(jubilee, "A jubilee");
        try {
            assertThat(workingDays.isWorkingDay(jubilee)).isFalse();
        } finally {
            bankHolidays.remove(jubilee);
        }
    }

    @Test
    void today_is_the_day_in_london_and_not_in_utc() {
        clock.moveTo(Instant.parse("2026-07-01T23:30:00Z"));
        assertThat(workingDays.today()).isEqualTo(day("2026-07-02"));
    }

    @Test
    void the_end_of_a_day_follows_the_change_of_clocks() {
        assertThat(workingDays.endOf(day("2027-03-27"))).isEqualTo(Instant.parse("2027-03-27T23:59:00Z"));
        assertThat(workingDays.endOf(day("2027-03-28"))).isEqualTo(Instant.parse("2027-03-28T22:59:00Z"));
        assertThat(workingDays.startOf(day("2027-03-29"))).isEqualTo(Instant.parse("2027-03-28T23:00:00Z"));
    }

    @Test
    void a_moved_clock_stands_still_and_goes_back_to_now() {
        Instant then = Instant.parse("2026-03-03T10:00:00Z");
        clock.moveTo(then);
        assertThat(clock.instant()).isEqualTo(then);
        assertThat(clock.isMoved()).isTrue();
        assertThat(clock.withZone(WorkingDays.ZONE).instant()).isEqualTo(then);
        clock.backToNow();
        assertThat(clock.isMoved()).isFalse();
        assertThat(clock.instant()).isAfter(then);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
