package org.alongside.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Formats dates and times in London time: "3 December 2026", "2:30pm". Accepts {@link Instant}, {@link LocalDate},
 * {@link LocalDateTime}, {@link LocalTime}, {@link Date} (the engine's, UTC) and zoned times; null gives an empty
 * text. In templates: {@code ${@dates.day(x)}}.
 */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** "3 December 2026". */
    public String day(@Nullable Object moment) {
        return moment == null ? "" : DAY.format(local(moment));
    }

    /** "Thursday 3 December 2026". */
    public String weekday(@Nullable Object moment) {
        return moment == null ? "" : WEEKDAY.format(local(moment));
    }

    /** "3 Dec", for narrow columns where the context shows the year. */
    public String brief(@Nullable Object moment) {
        return moment == null ? "" : SHORT.format(local(moment));
    }

    /** "December 2026". */
    public String month(@Nullable Object moment) {
        return moment == null ? "" : MONTH.format(local(moment));
    }

    /** "2:30pm", "9am", "midday", "midnight". */
    public String time(@Nullable Object moment) {
        if (moment == null) {
            return "";
        }
        LocalTime time =
                moment instanceof LocalTime given ? given : local(moment).toLocalTime();
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String half = time.getHour() < 12 ? "am" : "pm";
        return time.getMinute() == 0 ? hour + half : "%d:%02d%s".formatted(hour, time.getMinute(), half);
    }

    /** "3 December 2026 at 2:30pm". */
    public String moment(@Nullable Object moment) {
        return moment == null ? "" : day(moment) + " at " + time(moment);
    }

    /** The value for the {@code datetime} attribute of a {@code time} element: ISO 8601, date or date and time. */
    public String machine(@Nullable Object moment) {
        if (moment == null) {
            return "";
        }
        if (moment instanceof LocalDate || moment instanceof LocalTime || moment instanceof LocalDateTime) {
            return moment.toString();
        }
        return instant(moment).toString();
    }

    /** Whether this is before now (a date: before today). */
    public boolean isPast(@Nullable Object moment) {
        if (moment == null) {
            return false;
        }
        return moment instanceof LocalDate day
                ? day.isBefore(LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))
                : instant(moment).isBefore(clock.instant());
    }

    private static LocalDateTime local(Object moment) {
        return moment instanceof LocalDateTime given
                ? given
                : LocalDateTime.ofInstant(instant(moment), WorkingDays.ZONE);
    }

    /** A date is its start in London. The repeated hour in October keeps its offset. */
    private static Instant instant(Object moment) {
        if (moment instanceof java.sql.Date day) {
            return day.toLocalDate().atStartOfDay(WorkingDays.ZONE).toInstant();
        }
        if (moment instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (moment instanceof LocalDate day) {
            return day.atStartOfDay(WorkingDays.ZONE).toInstant();
        }
        if (moment instanceof LocalDateTime local) {
            return local.atZone(WorkingDays.ZONE).toInstant();
        }
        if (moment instanceof Instant || moment instanceof OffsetDateTime || moment instanceof ZonedDateTime) {
            return Instant.from((TemporalAccessor) moment);
        }
        throw new IllegalArgumentException(
                "Not a date or time: " + moment.getClass().getName());
    }
}
