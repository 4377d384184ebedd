package org.alongside.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of bank holidays, held in memory for ten minutes so that working days cost no query each. */
@Repository
class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);
    private static final long FRESH_FOR = Duration.ofMinutes(10).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;
    private volatile boolean warned;

    BankHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(LocalDate day) {
        Known now = known();
        if (day.getYear() > now.lastYear() && !warned) {
            warned = true;
            LOG.warn(
                    "No bank holidays are known after {}: only weekends are left out of working days there.",
                    now.lastYear());
        }
        return now.days().contains(day);
    }

    /** Adds a holiday, or renames the one on that day. */
    @Transactional
    void put(LocalDate day, String name) {
        jdbc.sql("insert into bank_holiday (day, name) values (:day, :name) on conflict (day) do update set"
                        + " name = :name")
                .param("day", day)
                .param("name", name)
                .update();
        known = null;
    }

    @Transactional
    void remove(LocalDate day) {
        jdbc.sql("delete from bank_holiday where day = :day").param("day", day).update();
        known = null;
    }

    private Known known() {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > FRESH_FOR) {
            Set<LocalDate> days = jdbc.sql("select day from bank_holiday").query(LocalDate.class).stream()
                    .collect(Collectors.toUnmodifiableSet());
            int lastYear = days.stream().mapToInt(LocalDate::getYear).max().orElse(0);
            now = new Known(days, lastYear, System.nanoTime());
            known = now;
        }
        return now;
    }

    private record Known(Set<LocalDate> days, int lastYear, long readAt) {}
}
