package org.alongside.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Working days without bank holidays, for tests without a database. */
public final class Weekdays {

    private Weekdays() {}

    /** At noon on this day. */
    public static WorkingDays on(LocalDate today) {
        Clock noon = Clock.fixed(
                today.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant(), WorkingDays.ZONE);
        return new WorkingDays(noon, new NoBankHolidays());
    }

    private static final class NoBankHolidays extends BankHolidays {

        NoBankHolidays() {
            super(Mockito.mock(JdbcClient.class), Nation.ENGLAND_AND_WALES);
        }

        @Override
        boolean contains(LocalDate day) {
            return false;
        }
    }
}
