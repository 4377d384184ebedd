package org.alongside.worklist.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.worklist.cover.Absence.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Database access for absences. */
@Component
class AbsenceRows implements AbsenceRules.Known {

    private static final String COLUMNS =
            "b.id, b.account, b.first_day, b.last_day, b.deputy, b.open_too, b.state, b.set_by";
    private static final String AHEAD = "b.state in ('PLANNED', 'RUNNING')";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    AbsenceRows(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<Absence> on(UUID account, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.account = :account and " + AHEAD
                        + " and :day between b.first_day and b.last_day")
                .param("account", account)
                .param("day", day)
                .query(AbsenceRows::row)
                .optional();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.id = :id")
                .param("id", id)
                .query(AbsenceRows::row)
                .optional();
    }

    @Override
    public List<Absence> aheadOf(UUID account) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.account = :account and " + AHEAD
                        + " order by b.first_day")
                .param("account", account)
                .query(AbsenceRows::row)
                .list();
    }

    @Override
    public List<Absence> stoodInForBy(UUID deputy) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.deputy = :deputy and " + AHEAD
                        + " order by b.first_day")
                .param("deputy", deputy)
                .query(AbsenceRows::row)
                .list();
    }

    @Override
    public Optional<Account> account(UUID id) {
        return accounts.find(id);
    }

    /** See {@link Absences#reach}. */
    Absences.Reached reach(UUID account, LocalDate day) {
        return jdbc.sql("select a.enabled, " + COLUMNS + """
                         from (select id, enabled from account where id = :account for key share) a
                         left join absence b on b.account = a.id and b.state in ('PLANNED', 'RUNNING')
                              and :day between b.first_day and b.last_day
                        """)
                .param("account", account)
                .param("day", day)
                .query((rows, number) -> new Absences.Reached(
                        rows.getBoolean("enabled"), rows.getObject("id") == null ? null : row(rows, number)))
                .optional()
                .orElse(new Absences.Reached(false, null));
    }

    List<UUID> toStartOrEnd(LocalDate today) {
        return jdbc.sql("""
                        select id from absence
                         where state in ('PLANNED', 'RUNNING')
                           and (state = 'PLANNED' and first_day <= :today or last_day < :today)
                         order by last_day, first_day, id
                        """).param("today", today).query(UUID.class).list();
    }

    void insert(Absence absence) {
        jdbc.sql("""
                        insert into absence (id, account, first_day, last_day, deputy, open_too, state, set_by, set_at)
                        values (:id, :account, :first, :last, :deputy, :openToo, 'PLANNED', :setBy, :now)
                        """)
                .param("id", absence.id())
                .param("account", absence.account())
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("deputy", absence.deputy())
                .param("openToo", absence.openToo())
                .param("setBy", absence.setBy())
                .param("now", now())
                .update();
    }

    void change(UUID id, Absence.Plan plan) {
        jdbc.sql("""
                        update absence set first_day = :first, last_day = :last, deputy = :deputy, open_too = :openToo
                         where id = :id
                        """)
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("deputy", plan.deputy())
                .param("openToo", plan.openToo())
                .param("id", id)
                .update();
    }

    void removeDeputy(UUID id) {
        jdbc.sql("update absence set deputy = null where id = :id")
                .param("id", id)
                .update();
    }

    void start(UUID id) {
        jdbc.sql("update absence set state = 'RUNNING', started_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void end(UUID id, State how) {
        jdbc.sql("update absence set state = :state, ended_at = :now where id = :id")
                .param("state", how.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Serialises planning, so that two concurrent absences cannot leave one without its deputy. */
    void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('absence'))").query(rows -> {});
    }

    /** The account first, as in {@link #reach}; then the absence itself. */
    Absence lock(UUID id) {
        Absence absence = find(id).orElseThrow(() -> new NoSuchElementException("No absence " + id));
        jdbc.sql("select id from account where id = :id for update")
                .param("id", absence.account())
                .query(UUID.class)
                .single();
        return jdbc.sql("select " + COLUMNS + " from absence b where b.id = :id for update")
                .param("id", id)
                .query(AbsenceRows::row)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Absence row(ResultSet rows, int number) throws SQLException {
        return new Absence(
                Objects.requireNonNull(rows.getObject("id", UUID.class)),
                rows.getObject("account", UUID.class),
                rows.getObject("first_day", LocalDate.class),
                rows.getObject("last_day", LocalDate.class),
                rows.getObject("deputy", UUID.class),
                rows.getBoolean("open_too"),
                State.valueOf(rows.getString("state")),
                rows.getObject("set_by", UUID.class));
    }
}
