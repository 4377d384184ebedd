package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attempts to open other people's pages, counted per person, route and hour. The record gets one entry for the first
 * attempt of each, outside any case, so that repeated requests cannot fill a history that is kept for good.
 */
@Component
public class RefusedAttempts {

    /** How many routes of one person are counted separately in an hour. */
    static final int ROUTES_PER_HOUR = 20;

    /** The route for all further attempts of that hour. */
    static final String OTHER_ROUTES = "/**";

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    RefusedAttempts(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Refused attempts of one person on one route in one hour.
     *
     * @param lastAt when the latest one was
     * @param route the pattern of the address
     */
    public record Hour(Instant lastAt, String name, String route, long attempts) {}

    /**
     * Counts an attempt of the signed-in person, even if the request fails. Does nothing without a signed-in person.
     *
     * @param route the pattern of the address, such as {@code /projects/{reference}}; never the address itself
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(String route) {
        CurrentViewer.accountId().ifPresent(account -> count(account, route));
    }

    private void count(UUID account, String route) {
        Instant now = clock.instant();
        Timestamp hour = Timestamp.from(now.truncatedTo(ChronoUnit.HOURS));
        String counted = countedAs(account, hour, route);
        if (add(account, hour, counted, now)) {
            jdbc.sql("delete from refused_attempt where hour < :past")
                    .param("past", Timestamp.from(now.minus(KEPT)))
                    .update();
            record.write(RecordedAct.apart("refused").fact(counted));
        }
    }

    private String countedAs(UUID account, Timestamp hour, String route) {
        boolean separate = jdbc.sql("""
                        select count(*) < :most or bool_or(route = :route) from refused_attempt
                         where account = :account and hour = :hour
                        """)
                .param("most", ROUTES_PER_HOUR)
                .param("route", route)
                .param("account", account)
                .param("hour", hour)
                .query(Boolean.class)
                .single();
        return separate ? route : OTHER_ROUTES;
    }

    /** Whether it is the first one. */
    private boolean add(UUID account, Timestamp hour, String route, Instant now) {
        return jdbc.sql("""
                                insert into refused_attempt (account, hour, route, attempts, last_at)
                                values (:account, :hour, :route, 1, :now)
                                on conflict (account, hour, route)
                                do update set attempts = refused_attempt.attempts + 1, last_at = excluded.last_at
                                returning attempts
                                """)
                        .param("account", account)
                        .param("hour", hour)
                        .param("route", route)
                        .param("now", Timestamp.from(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The latest attempts of everybody, newest first. */
    @Transactional(readOnly = true)
    public List<Hour> newest(int atMost) {
        return jdbc.sql("""
                        select r.last_at, a.display_name, r.route, r.attempts
                          from refused_attempt r join account a on a.id = r.account
                         order by r.last_at desc limit :most
                        """)
                .param("most", atMost)
                .query((row, n) -> new Hour(
                        row.getTimestamp("last_at").toInstant(),
                        row.getString("display_name"),
                        row.getString("route"),
                        row.getLong("attempts")))
                .list();
    }
}
