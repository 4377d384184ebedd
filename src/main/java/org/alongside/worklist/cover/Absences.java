package org.alongside.worklist.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.worklist.cover.Absence.Problem;
import org.alongside.worklist.cover.Absence.Refused;
import org.alongside.worklist.cover.Absence.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when, and who stands in. Moving the work is the work list's part. */
@Service
@Transactional
public class Absences {

    /** An absence ends within two years; what is longer is a change of who does the work. */
    public static final int MOST_YEARS = 2;

    private static final String COLUMNS =
            "b.id, b.account, b.first_day, b.last_day, b.deputy, b.open_too, b.state, b.set_by";
    private static final String AHEAD = "b.state in ('PLANNED', 'RUNNING')";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CaseRecord record;
    private final WorkingDays days;
    private final Clock clock;

    Absences(JdbcClient jdbc, Accounts accounts, CaseRecord record, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.record = record;
        this.days = days;
        this.clock = clock;
    }

    /** Who stands in for somebody on this day; nobody when the person is there, or has no deputy. */
    @Transactional(readOnly = true)
    public Optional<UUID> deputyOf(UUID account, LocalDate day) {
        return on(account, day).map(Absence::deputy);
    }

    /** The absence that somebody has on this day. */
    @Transactional(readOnly = true)
    public Optional<Absence> on(UUID account, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.account = :account and " + AHEAD
                        + " and :day between b.first_day and b.last_day")
                .param("account", account)
                .param("day", day)
                .query(Absences::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.id = :id")
                .param("id", id)
                .query(Absences::row)
                .optional();
    }

    /** What somebody's absences are, those that go on or are to come, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> aheadOf(UUID account) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.account = :account and " + AHEAD
                        + " order by b.first_day")
                .param("account", account)
                .query(Absences::row)
                .list();
    }

    /** The absences in which somebody stands in for another, those that go on or are to come, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> stoodInForBy(UUID deputy) {
        return jdbc.sql("select " + COLUMNS + " from absence b where b.deputy = :deputy and " + AHEAD
                        + " order by b.first_day")
                .param("deputy", deputy)
                .query(Absences::row)
                .list();
    }

    /** Who can stand in for somebody: everybody else who can sign in and holds the roles that the person works in. */
    @Transactional(readOnly = true)
    public List<Account> possibleDeputies(UUID account) {
        Set<Role> needed = workRoles(accounts.find(account).orElseThrow(NoSuchElementException::new));
        return needed.stream()
                .findFirst()
                .map(role -> accounts.withRole(role).stream()
                        .filter(other ->
                                !other.id().equals(account) && other.roles().containsAll(needed))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Whom work for somebody reaches on this day, read under a lock on the person's account that keeps an absence from
     * beginning or ending, and the account from being closed, until the caller's transaction is over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reached reach(UUID account, LocalDate day) {
        return jdbc.sql("select a.enabled, " + COLUMNS + """
                         from (select id, enabled from account where id = :account for key share) a
                         left join absence b on b.account = a.id and b.state in ('PLANNED', 'RUNNING')
                              and :day between b.first_day and b.last_day
                        """)
                .param("account", account)
                .param("day", day)
                .query((rows, number) -> new Reached(
                        rows.getBoolean("enabled"), rows.getObject("id") == null ? null : row(rows, number)))
                .optional()
                .orElse(new Reached(false, null));
    }

    /**
     * @param signsIn whether the person can still sign in
     * @param absence why the person cannot be reached on that day
     */
    public record Reached(boolean signsIn, @Nullable Absence absence) {}

    /**
     * Says that somebody will be away. It begins when {@link #start} is called, which the work list does at once or at the
     * midnight before the first day.
     *
     * @throws Refused when it cannot be so
     */
    public Absence plan(Absence.Plan plan) {
        lockAll();
        check(plan, null);
        Absence absence = new Absence(
                UUID.randomUUID(),
                plan.account(),
                plan.firstDay(),
                plan.lastDay(),
                plan.deputy(),
                plan.openToo(),
                State.PLANNED,
                plan.setBy());
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
        record.write(act("absence-set", absence));
        return absence;
    }

    /**
     * Changes days or deputy of an absence that is to come or goes on. When it goes on, its first day stays.
     *
     * @throws Refused when it cannot be so
     */
    public Absence change(UUID id, Absence.Plan plan) {
        lockAll();
        Absence before = lock(id);
        if (!before.isAhead()) {
            throw new Refused(Problem.OVER_ALREADY);
        }
        Absence.Plan kept = before.isRunning()
                ? new Absence.Plan(
                        before.account(),
                        before.firstDay(),
                        plan.lastDay(),
                        plan.deputy(),
                        before.openToo(),
                        plan.setBy())
                : plan;
        check(kept, before);
        jdbc.sql("""
                        update absence set first_day = :first, last_day = :last, deputy = :deputy, open_too = :openToo
                         where id = :id
                        """)
                .param("first", kept.firstDay())
                .param("last", kept.lastDay())
                .param("deputy", kept.deputy())
                .param("openToo", kept.openToo())
                .param("id", id)
                .update();
        Absence changed = find(id).orElseThrow();
        record.write(act("absence-changed", changed));
        return changed;
    }

    /** Takes the deputy from an absence, who cannot stand in after all: the person's work goes to the group. */
    public Absence withoutDeputy(UUID id) {
        Absence before = lock(id);
        if (before.isAhead() && before.deputy() != null) {
            jdbc.sql("update absence set deputy = null where id = :id")
                    .param("id", id)
                    .update();
            record.write(RecordedAct.apart("absence-without-deputy")
                    .fact(before.account())
                    .fact(before.deputy()));
        }
        return find(id).orElseThrow();
    }

    /** Ends or calls off an absence. One that is over stays as it is. */
    public Absence cancel(UUID id) {
        Absence before = lock(id);
        if (before.isAhead()) {
            end(id, State.CANCELLED);
            record.write(act("absence-cancelled", before));
        }
        return before;
    }

    /** The group that does work of somebody's kind: what goes to it reaches others who can do it. */
    @Transactional(readOnly = true)
    public String groupOf(UUID account) {
        Account person = accounts.find(account).orElseThrow(NoSuchElementException::new);
        return workRoles(person).stream()
                .findFirst()
                .or(() -> person.roles().stream().sorted().findFirst())
                .orElse(Role.ADMINISTRATOR)
                .group();
    }

    /** Those of which the clock has to do something today: begin or end. */
    @Transactional(readOnly = true)
    public List<UUID> toStartOrEnd(LocalDate today) {
        return jdbc.sql("""
                        select id from absence
                         where state in ('PLANNED', 'RUNNING')
                           and (state = 'PLANNED' and first_day <= :today or last_day < :today)
                         order by last_day, first_day, id
                        """).param("today", today).query(UUID.class).list();
    }

    /**
     * Begins an absence whose first day has come.
     *
     * @return whether it begins now: not when it has begun already, is over or was called off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean start(UUID id, LocalDate today) {
        Absence absence = lock(id);
        if (absence.state() != State.PLANNED
                || absence.firstDay().isAfter(today)
                || absence.lastDay().isBefore(today)) {
            return false;
        }
        jdbc.sql("update absence set state = 'RUNNING', started_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        record.write(act("absence-began", absence));
        return true;
    }

    /**
     * Ends an absence whose last day is over, also one that nobody saw begin because the application stood still.
     *
     * @return whether it ends now: not when it has ended already or goes on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(UUID id, LocalDate today) {
        Absence absence = lock(id);
        if (!absence.isAhead() || !absence.lastDay().isBefore(today)) {
            return false;
        }
        end(id, State.OVER);
        record.write(act("absence-over", absence));
        return true;
    }

    /** Whom those stand in for who would be away too: their absences at the time of this one. */
    @Transactional(readOnly = true)
    public List<Absence> leftWithoutDeputy(Absence absence) {
        return stoodInForBy(absence.account()).stream()
                .filter(other -> meets(other, absence.firstDay(), absence.lastDay()))
                .toList();
    }

    /** The roles in which somebody does work for others, and which a deputy needs as well. */
    static Set<Role> workRoles(Account account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        account.roles().stream().filter(role -> !role.isForResidents()).forEach(roles::add);
        return roles;
    }

    private void check(Absence.Plan plan, @Nullable Absence before) {
        LocalDate today = days.today();
        boolean begun = before != null && before.isRunning();
        if (plan.lastDay().isBefore(plan.firstDay())) {
            throw new Refused(Problem.END_BEFORE_START);
        }
        if (!begun && plan.firstDay().isBefore(today)) {
            throw new Refused(Problem.IN_THE_PAST);
        }
        if (plan.lastDay().isBefore(today)) {
            throw new Refused(Problem.OVER_ALREADY);
        }
        if (plan.lastDay().isAfter(today.plusYears(MOST_YEARS))) {
            throw new Refused(Problem.TOO_LONG);
        }
        if (isAway(plan.account(), plan, before)) {
            throw new Refused(Problem.OVERLAPS);
        }
        boolean ownWord = plan.setBy().equals(plan.account());
        if (ownWord
                && stoodInForBy(plan.account()).stream()
                        .anyMatch(other -> meets(other, plan.firstDay(), plan.lastDay()))) {
            throw new Refused(Problem.STANDS_IN);
        }
        if (plan.deputy() != null) {
            checkDeputy(plan, plan.deputy(), before);
        }
    }

    private void checkDeputy(Absence.Plan plan, UUID chosen, @Nullable Absence before) {
        if (chosen.equals(plan.account())) {
            throw new Refused(Problem.DEPUTY_IS_SELF);
        }
        Account deputy = accounts.find(chosen)
                .filter(Account::enabled)
                .orElseThrow(() -> new Refused(Problem.DEPUTY_CANNOT_SIGN_IN));
        Account person = accounts.find(plan.account()).orElseThrow(NoSuchElementException::new);
        if (!deputy.roles().containsAll(workRoles(person))) {
            throw new Refused(Problem.DEPUTY_LACKS_ROLE);
        }
        if (isAway(chosen, plan, before)) {
            throw new Refused(Problem.DEPUTY_AWAY);
        }
    }

    private boolean isAway(UUID account, Absence.Plan plan, @Nullable Absence except) {
        return aheadOf(account).stream()
                .anyMatch(other -> (except == null || !other.id().equals(except.id()))
                        && meets(other, plan.firstDay(), plan.lastDay()));
    }

    private static boolean meets(Absence absence, LocalDate firstDay, LocalDate lastDay) {
        return !absence.firstDay().isAfter(lastDay) && !absence.lastDay().isBefore(firstDay);
    }

    private void end(UUID id, State how) {
        jdbc.sql("update absence set state = :state, ended_at = :now where id = :id")
                .param("state", how.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Two absences that are typed at the same moment must see each other: a deputy must not go away unseen. */
    private void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('absence'))").query(rows -> {});
    }

    /** The account first, as {@link #reach} does; then the absence itself. */
    private Absence lock(UUID id) {
        Absence absence = find(id).orElseThrow(() -> new NoSuchElementException("No absence " + id));
        jdbc.sql("select id from account where id = :id for update")
                .param("id", absence.account())
                .query(UUID.class)
                .single();
        return jdbc.sql("select " + COLUMNS + " from absence b where b.id = :id for update")
                .param("id", id)
                .query(Absences::row)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RecordedAct act(String code, Absence absence) {
        return RecordedAct.apart(code)
                .fact(absence.account())
                .fact(absence.firstDay())
                .fact(absence.lastDay());
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
