package org.alongside.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.DueJobs;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.Accounts;
import org.alongside.round.time.MemberClocks;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.WorkDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's dates relative to today, for any day of starting it. */
@AlongsideTest
class DemoScriptTest {

    @Autowired
    WorkingDays days;

    @Autowired
    DueJobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkList workList;

    @Autowired
    WorkDesk desk;

    @Autowired
    FormFlow flow;

    /** Each day of an ordinary week, and of those around Christmas and Easter. */
    static Stream<LocalDate> todays() {
        return Stream.of("2026-11-23", "2026-12-21", "2026-12-28", "2027-03-22", "2027-03-29")
                .map(LocalDate::parse)
                .flatMap(monday -> monday.datesUntil(monday.plusWeeks(1)));
    }

    @ParameterizedTest
    @MethodSource("todays")
    void the_braille_that_a_member_waits_for_is_never_late(LocalDate today) {
        LocalDate asked = on(today).workingDaysAgo(WebsiteAndFactsheets.ASKED_WORKING_DAYS_AGO);

        assertThat(days.plus(asked, MemberClocks.FORMAT_WORKING_DAYS))
                .as("asked for on %s, today is %s", asked, today.getDayOfWeek())
                .isAfterOrEqualTo(today);
    }

    @ParameterizedTest
    @MethodSource("todays")
    void so_many_working_days_ago_was_a_working_day_before_today(LocalDate today) {
        LocalDate day = on(today).workingDaysAgo(4);

        assertThat(day).isBefore(today);
        assertThat(days.isWorkingDay(day)).isTrue();
        assertThat(day.datesUntil(today).filter(days::isWorkingDay)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("todays")
    void today_stays_today_while_a_past_is_told(LocalDate today) {
        MovableClock clock = clock(today);
        DemoScript script = script(clock);

        clock.moveTo(clock.instant().minusSeconds(20L * 24 * 60 * 60));

        assertThat(script.now()).isEqualTo(today);
    }

    private DemoScript on(LocalDate today) {
        return script(clock(today));
    }

    private DemoScript script(MovableClock clock) {
        return new DemoScript(clock, days, jobs, accounts, workList, desk, flow);
    }

    private static MovableClock clock(LocalDate today) {
        return new MovableClock(Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
