package org.alongside.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins per name. Five within an hour lock the name for 15 minutes. Unknown names are counted and
 * locked too, so that the response does not reveal which names exist.
 */
@Repository
public class SignInFailures {

    public static final int ALLOWED = 5;
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isLocked(String key) {
        return jdbc.sql("select exists (select 1 from sign_in_failure where name_key = :key and locked_until > :now)")
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Counts a failure and returns whether it locks the name. Safe under concurrency. */
    @Transactional
    boolean count(String key) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
            insert into sign_in_failure as f (name_key, failures, last_at) values (:key, 1, :now)
            on conflict (name_key) do update
               set failures = case when f.last_at < :forgotten or f.locked_until <= :now then 1 else f.failures + 1 end,
                   locked_until = case when f.locked_until <= :now then null else f.locked_until end,
                   last_at = :now
            returning failures
            """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .single();
        if (failures < ALLOWED) {
            return false;
        }
        jdbc.sql("update sign_in_failure set locked_until = :until where name_key = :key and locked_until is null")
                .param("key", key)
                .param("until", Timestamp.from(now.plus(LOCKED_FOR)))
                .update();
        return true;
    }

    @Transactional
    void forget(String key) {
        jdbc.sql("delete from sign_in_failure where name_key = :key")
                .param("key", key)
                .update();
    }
}
