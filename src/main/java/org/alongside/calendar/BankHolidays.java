package org.alongside.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Bank holidays of the installation's nation, cached for ten minutes so that working days need no queries. */
@Repository
class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);
    private static final long FRESH_FOR = Duration.ofMinutes(10).toNanos();

    private final JdbcClient jdbc;
    private final Nation nation;
    private volatile @Nullable Known known;
    private volatile boolean warned;

    BankHolidays(JdbcClient jdbc, @Value("${alongside.calendar.nation:england-and-wales}") Nation nation) {
        this.jdbc = jdbc;
        this.nation = nation;
    }

    Nation nation() {
        return nation;
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

    /** Holidays from this day on, sorted. */
    List<BankHoliday> from(LocalDate day) {
        return jdbc.sql("select day, name from bank_holiday where nation = :nation and day >= :day order by day")
                .param("nation", nation.name())
                .param("day", day)
                .query((row, number) -> new BankHoliday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    Optional<LocalDate> last() {
        return Optional.ofNullable(jdbc.sql("select max(day) from bank_holiday where nation = :nation")
                .param("nation", nation.name())
                .query((row, number) -> new Last(row.getObject(1, LocalDate.class)))
                .single()
                .day());
    }

    /** Adds a holiday, or renames the one on that day. */
    @Transactional
    public void put(LocalDate day, String name) {
        jdbc.sql("insert into bank_holiday (nation, day, name) values (:nation, :day, :name)"
                        + " on conflict (nation, day) do update set name = :name")
                .param("nation", nation.name())
                .param("day", day)
                .param("name", name)
                .update();
        forget();
    }

    @Transactional
    public boolean remove(LocalDate day) {
        boolean removed = jdbc.sql("delete from bank_holiday where nation = :nation and day = :day")
                        .param("nation", nation.name())
                        .param("day", day)
                        .update()
                > 0;
        forget();
        return removed;
    }

    /**
     * Clears the cache now for this transaction, and again after commit, as another thread may have cached the old
     * days meanwhile.
     */
    private void forget() {
        known = null;
        warned = false;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private Known known() {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > FRESH_FOR) {
            Set<LocalDate> days = jdbc
                    .sql("select day from bank_holiday where nation = :nation")
                    .param("nation", nation.name())
                    .query(LocalDate.class)
                    .stream()
                    .collect(Collectors.toUnmodifiableSet());
            int lastYear = days.stream().mapToInt(LocalDate::getYear).max().orElse(0);
            now = new Known(days, lastYear, System.nanoTime());
            known = now;
        }
        return now;
    }

    private record Last(@Nullable LocalDate day) {}

    private record Known(Set<LocalDate> days, int lastYear, long readAt) {}
}
