package org.alongside.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Working days of a council: Monday to Friday without the bank holidays of its nation, by default England and Wales
 * (Banking and Financial Dealings Act 1971 and the proclamations under it; dates as published on GOV.UK).
 */
@Component
public class WorkingDays {

    /** The time zone for input and display. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Clock clock;
    private final BankHolidays bankHolidays;

    WorkingDays(Clock clock, BankHolidays bankHolidays) {
        this.clock = clock;
        this.bankHolidays = bankHolidays;
    }

    /** Today's date in London, which for an hour of each summer night differs from the date in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Whether this is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /**
     * The day this many working days after (or, when negative, before) the given one, which is not counted. With 0 it
     * is the day itself, or the next working day.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate result = day;
        if (workingDays == 0) {
            while (!isWorkingDay(result)) {
                result = result.plusDays(1);
            }
            return result;
        }
        int step = workingDays > 0 ? 1 : -1;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /**
     * The number of working days after {@code from} up to and including {@code to}; negative when {@code to} is
     * earlier.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The last minute of this day in London (11:59pm), for deadlines "by the end of" a day. */
    public Instant endOf(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(ZONE).toInstant();
    }

    /** The first moment of this day in London. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
